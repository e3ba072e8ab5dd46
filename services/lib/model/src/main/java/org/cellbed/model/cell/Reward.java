package org.cellbed.model.cell;

/** The equation of the reward. */
public final class Reward {
    private Reward() {}

    /** Returns the reward R = -w1 t - w2 var(LD) (eq. 20). */
    public static double of(double w1, double delaySeconds, double w2, double loadVariance) {
        return -w1 * delaySeconds - w2 * loadVariance;
    }
}
