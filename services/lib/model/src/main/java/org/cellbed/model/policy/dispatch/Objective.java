package org.cellbed.model.policy.dispatch;

import org.cellbed.model.cell.CellConstants;

/**
 * The quantity that the dispatch of a slot minimises:
 *
 * <pre>delayWeight * mean t + varianceWeight * var(LD) + driftWeight * mean (max(0, LD - slot length))^2</pre>
 *
 * with the first mean over the slot's tasks, the others over the servers that are up, LD after the slot's decisions.
 *
 * @param delayWeight per second
 * @param varianceWeight per square second
 * @param driftWeight per square second
 */
public record Objective(double delayWeight, double varianceWeight, double driftWeight) {
    /** Returns the negative utility of a slot (eqs. 19 and 20): w1 * mean t + w2 * var(LD). */
    public static Objective utility(CellConstants cell) {
        return new Objective(cell.w1(), cell.w2(), 0.0);
    }

    /**
     * Returns drift plus penalty: w1 * mean t + kappa * mean (max(0, LD - slot length))^2. The square is the
     * quadratic Lyapunov function of the work left when the next slot opens; because the work left now is given,
     * minimising it minimises its drift. It is close to 0 where the servers can finish a slot's work within the slot;
     * above saturation it grows until local computing is cheaper than a longer queue, so that queues stay short.
     */
    public static Objective driftPlusPenalty(CellConstants cell, double kappa) {
        return new Objective(cell.w1(), 0.0, kappa);
    }

    /** Returns the objective of a slot; squares are in square seconds. */
    double of(double meanDelaySeconds, double loadVariance, double meanSquareLeft) {
        return delayWeight * meanDelaySeconds + varianceWeight * loadVariance + driftWeight * meanSquareLeft;
    }
}
