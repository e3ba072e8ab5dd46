package org.cellbed.model.policy;

import org.cellbed.model.cell.CellConstants;

/**
 * What a dispatch of one slot minimises:
 *
 * <pre>delayWeight * mean t + varianceWeight * var(LD) + driftWeight * mean (max(0, LD - slot length))^2</pre>
 *
 * with the first mean over the slot's tasks, the others over the servers that are up, LD after the slot's decisions.
 *
 * @param delayWeight per second
 * @param varianceWeight per square second
 * @param driftWeight per square second
 */
record Objective(double delayWeight, double varianceWeight, double driftWeight) {
    /** The negative utility of a slot, eqs. 19 and 20: w1 * mean t + w2 * var(LD). */
    static Objective utility(CellConstants cell) {
        return new Objective(cell.w1(), cell.w2(), 0.0);
    }

    /**
     * Drift plus penalty: w1 * mean t + kappa * mean (max(0, LD - slot length))^2. The square is the quadratic Lyapunov
     * function of the work that is left when the next slot begins; as what is left now is given, to minimise it is to
     * minimise its drift. Where the servers can do a slot's work within the slot it is next to nothing; above saturation it
     * grows until computing locally is cheaper than to let the queue grow, so that queues stay short.
     */
    static Objective driftPlusPenalty(CellConstants cell, double kappa) {
        return new Objective(cell.w1(), 0.0, kappa);
    }

    /** The objective of a slot; squares are square seconds. */
    double of(double meanDelaySeconds, double loadVariance, double meanSquareLeft) {
        return delayWeight * meanDelaySeconds + varianceWeight * loadVariance + driftWeight * meanSquareLeft;
    }
}
