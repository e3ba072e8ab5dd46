package org.cellbed.runtime.metrics;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Upper bounds of the buckets that times are counted in. */
final class DelayBounds {
    /** Close around the delays of the paper's cell, a few hundred milliseconds, so that quantiles say something. */
    private static final double[] DELAYS = {
        0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.125, 0.15, 0.175, 0.2, 0.225, 0.25, 0.275, 0.3, 0.35, 0.4, 0.5, 0.6, 0.75,
        1.0, 1.5, 2.0, 3.0, 5.0, 7.5, 10.0, 15.0, 20.0, 30.0, 60.0
    };

    private static final double[] STAGES = {
        0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 1.0, 2.0, 5.0, 10.0, 30.0
    };

    /** 10 ms is what a run calls an overrun. */
    private static final double[] OVERRUNS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0};

    /** Fine up to the 500 ms that weights are to be in use after. */
    private static final double[] ADOPTIONS = {
        0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.75, 1.0, 2.0, 5.0, 10.0
    };

    private DelayBounds() {}

    /** Bounds for delays, the deadline the last of them where there is one. */
    static double[] ofDelays(double deadlineSeconds) {
        return deadlineSeconds == Double.POSITIVE_INFINITY
                ? DELAYS.clone()
                : DoubleStream.concat(
                                Arrays.stream(DELAYS).filter(bound -> bound < deadlineSeconds),
                                DoubleStream.of(deadlineSeconds))
                        .toArray();
    }

    /** Bounds for parts of delays. */
    static double[] ofStages() {
        return STAGES.clone();
    }

    /** Bounds for how long weights take from the learner into use. */
    static double[] ofAdoptions() {
        return ADOPTIONS.clone();
    }

    /** Bounds for how late something is done. */
    static double[] ofOverruns() {
        return OVERRUNS.clone();
    }
}
