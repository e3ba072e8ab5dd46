package org.cellbed.learner.nn;

/**
 * What Adam remembers between steps.
 *
 * @param steps how many were made
 * @param first [nets][parameters] mean of the gradients
 * @param second [nets][parameters] mean of their squares
 */
public record AdamState(long steps, double[][] first, double[][] second) {
    /** The decay of the mean of gradients. */
    public static final double BETA1 = 0.9;

    /** The decay of the mean of squares. */
    public static final double BETA2 = 0.999;

    /** Keeps the step finite. */
    public static final double EPSILON = 1e-8;

    /**
     * The step size of the next step, which makes up for means that have begun at 0.
     *
     * @param rate step size
     * @param steps how many were made
     */
    public static double correctedRate(double rate, long steps) {
        return rate * Math.sqrt(1.0 - Math.pow(BETA2, steps + 1.0)) / (1.0 - Math.pow(BETA1, steps + 1.0));
    }
}
