package org.cellbed.learner.nn;

/**
 * The state of Adam between steps.
 *
 * @param steps number of steps made
 * @param first [nets][parameters] mean of the gradients
 * @param second [nets][parameters] mean of their squares
 */
public record AdamState(long steps, double[][] first, double[][] second) {
    /** The decay of the mean of gradients. */
    public static final double BETA1 = 0.9;

    /** The decay of the mean of squares. */
    public static final double BETA2 = 0.999;

    /** Added to the divisor, so that the step stays finite. */
    public static final double EPSILON = 1e-8;

    /**
     * Returns the step size of the next step, corrected for the bias of means that start at 0.
     *
     * @param rate step size
     * @param steps number of steps made
     */
    public static double correctedRate(double rate, long steps) {
        return rate * Math.sqrt(1.0 - Math.pow(BETA2, steps + 1.0)) / (1.0 - Math.pow(BETA1, steps + 1.0));
    }
}
