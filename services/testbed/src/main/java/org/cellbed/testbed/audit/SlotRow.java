package org.cellbed.testbed.audit;

/**
 * A row of slots.csv. NaN for an empty cell.
 *
 * @param line where it stands in the file, from 1
 * @param slot from 0
 * @param openedSeconds when it opened
 * @param loadSeconds [maxServers] the loads as broadcast; NaN for a server that is absent
 * @param loadVariance eq. 19, square seconds
 * @param meanDelaySeconds over done and timed-out tasks
 * @param utility the mean of eq. 20 over the same tasks
 */
public record SlotRow(
        int line,
        int slot,
        double openedSeconds,
        double[] loadSeconds,
        double loadVariance,
        double meanDelaySeconds,
        double utility) {}
