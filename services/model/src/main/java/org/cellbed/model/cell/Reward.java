package org.cellbed.model.cell;

/** Eq. 20. */
public final class Reward {
    private Reward() {}

    /** Eq. 20: R = -w1 t - w2 var(LD). */
    public static double of(double w1, double delaySeconds, double w2, double loadVariance) {
        return -w1 * delaySeconds - w2 * loadVariance;
    }
}
