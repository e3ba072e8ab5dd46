package org.cellbed.model.policy;

import org.cellbed.model.cell.CellConstants;

/**
 * What a dispatch of one slot minimises: delayWeight * mean t + varianceWeight * var(LD) + driftWeight * mean LD^2, over
 * the slot's tasks and over the servers that are up, with LD after the slot's decisions. Seconds and square seconds.
 */
record Objective(double delayWeight, double varianceWeight, double driftWeight) {
    /** The negative utility of a slot, eqs. 19 and 20. */
    static Objective utility(CellConstants cell) {
        return new Objective(cell.w1(), cell.w2(), 0.0);
    }

    static Objective driftPlusPenalty(CellConstants cell, double kappa) {
        return new Objective(cell.w1(), 0.0, kappa);
    }

    double of(double meanDelay, double meanLoad, double loadVariance) {
        return delayWeight * meanDelay
                + varianceWeight * loadVariance
                + driftWeight * (loadVariance + meanLoad * meanLoad);
    }
}
