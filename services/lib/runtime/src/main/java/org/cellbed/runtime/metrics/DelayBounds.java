package org.cellbed.runtime.metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Upper bounds of the buckets of histograms of times, in seconds. */
final class DelayBounds {
    /**
     * Dense around the delays of the paper's cell, a few hundred milliseconds, so that quantiles are precise there.
     */
    private static final double[] DELAYS = {
        0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35, 0.4, 0.5, 0.6, 0.75,
        1.0, 1.5, 2.0, 3.0, 5.0, 7.5, 10.0, 15.0, 20.0, 30.0, 60.0
    };

    private static final double[] STAGES = {
        0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0
    };

    /** Includes 10 ms, above which a run counts an overrun. */
    private static final double[] OVERRUNS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0};

    /** Dense up to 500 ms, the time within which weights are to be in use. */
    private static final double[] ADOPTIONS = {
        0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.75, 1.0, 2.0, 5.0, 10.0
    };

    private DelayBounds() {}

    /** Returns the bounds for delays; the last of them is the deadline if there is one. */
    static double[] ofDelays(double deadlineSeconds) {
        return deadlineSeconds == Double.POSITIVE_INFINITY
                ? DELAYS.clone()
                : DoubleStream.concat(
                                Arrays.stream(DELAYS).filter(bound -> bound < deadlineSeconds),
                                DoubleStream.of(deadlineSeconds))
                        .toArray();
    }

    /** Returns the bounds for parts of delays. */
    static double[] ofStages() {
        return STAGES.clone();
    }

    /** Returns the bounds for the time from the publication of weights to their use. */
    static double[] ofAdoptions() {
        return ADOPTIONS.clone();
    }

    /** Returns the bounds for lateness. */
    static double[] ofOverruns() {
        return OVERRUNS.clone();
    }
}
