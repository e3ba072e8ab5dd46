package org.cellbed.analysis.fidelity;

import org.cellbed.rundir.Samples;

/** How far measured times are from those of the model. Not thread-safe. */
final class Deviations {
    private final Samples seconds = new Samples();
    private final Samples shares = new Samples();

    /** Adds a time, with the delay of its task by the model; what was not measured does not count. */
    void add(double measuredSeconds, double modelSeconds, double modelDelaySeconds) {
        if (!Double.isNaN(measuredSeconds)) {
            double deviation = Math.abs(measuredSeconds - modelSeconds);
            seconds.add(deviation);
            shares.add(deviation / modelDelaySeconds);
        }
    }

    /** Their quantiles. */
    Fidelity.Deviation quantiles() {
        return new Fidelity.Deviation(Fidelity.Quantiles.of(shares), Fidelity.Quantiles.of(seconds));
    }
}
