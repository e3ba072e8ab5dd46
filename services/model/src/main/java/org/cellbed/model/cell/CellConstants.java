package org.cellbed.model.cell;

/**
 * What everybody in a cell knows before the first slot.
 *
 * @param meanLengthBits E[L]
 * @param meanCycles E[C]
 * @param slotSeconds the length of a slot
 * @param w1 weight of the delay in eq. 20
 * @param w2 weight of the load variance in eq. 20
 * @param maxServers servers have indices 1 to this
 */
public record CellConstants(
        Radio radio,
        double fibreBps,
        double meanLengthBits,
        double meanCycles,
        double slotSeconds,
        double w1,
        double w2,
        int maxServers) {}
