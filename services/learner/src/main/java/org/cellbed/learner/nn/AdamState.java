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
}
