package org.cellbed.model.policy.builtin;

import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.random.Draws;

/**
 * {@code softmin}: a place drawn with probability proportional to exp(-t / tau), where t is the expected delay of
 * {@link OwnEstimate}. Randomness breaks up the herd of {@code selfish}.
 */
public final class SoftminPolicy implements DevicePolicy {
    private final OwnEstimate estimate;
    private final double tauSeconds;

    /**
     * Creates the policy for a cell.
     *
     * @param tauSeconds the extra delay in seconds that makes a place e times less likely
     */
    public SoftminPolicy(CellConstants cell, double tauSeconds) {
        this.estimate = new OwnEstimate(cell);
        this.tauSeconds = tauSeconds;
    }

    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        double[] weights = weights(estimate.delays(slot, own));
        double total = 0.0;
        for (double weight : weights) {
            total += weight;
        }
        double drawn = draws.nextDouble() * total;
        int choice = 0;
        double passed = 0.0;
        for (int place = 0; place < weights.length && drawn >= passed; place++) {
            if (weights[place] > 0.0) {
                choice = place;
                passed += weights[place];
            }
        }
        return choice;
    }

    /** Returns weights relative to the least delay, so that the greatest weight is 1. */
    private double[] weights(double[] delays) {
        double least = Double.POSITIVE_INFINITY;
        for (double delay : delays) {
            least = Math.min(least, delay);
        }
        double[] weights = new double[delays.length];
        for (int place = 0; place < delays.length; place++) {
            weights[place] = StrictMath.exp((least - delays[place]) / tauSeconds);
        }
        return weights;
    }
}
