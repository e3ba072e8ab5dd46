package org.cellbed.analysis.fidelity;

import org.cellbed.rundir.Samples;

/** Deviations of measured times from those of the model. Not thread-safe. */
final class Deviations {
    private final Samples seconds = new Samples();
    private final Samples shares = new Samples();

    /** Adds a time and the delay of its task in the model; ignores a time that was not measured. */
    void add(double measuredSeconds, double modelSeconds, double modelDelaySeconds) {
        if (!Double.isNaN(measuredSeconds)) {
            double deviation = Math.abs(measuredSeconds - modelSeconds);
            seconds.add(deviation);
            shares.add(deviation / modelDelaySeconds);
        }
    }

    /** Returns the quantiles of the deviations. */
    Fidelity.Deviation quantiles() {
        return new Fidelity.Deviation(Fidelity.Quantiles.of(shares), Fidelity.Quantiles.of(seconds));
    }
}
