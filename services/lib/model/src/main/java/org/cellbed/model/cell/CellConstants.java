package org.cellbed.model.cell;

/**
 * Constants that every process of a cell knows before the first slot.
 *
 * @param meanLengthBits E[L]
 * @param meanCycles E[C]
 * @param slotSeconds the length of a slot
 * @param w1 weight of the delay in eq. 20
 * @param w2 weight of the load variance in eq. 20
 * @param maxServers the highest index of a server; indices count from 1
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
