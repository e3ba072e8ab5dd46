package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The numbers of tasks that two runs have in common. Two tasks are the same if their cell, slot, device, length, work
 * and gain are.
 *
 * @param common tasks of both runs by cell, slot and device
 * @param unlike common tasks that differ in length, work or gain; with one of them, no pairs are formed
 * @param withoutDelay common tasks that at least one run lost, so that they have no delay there; no pairs are
 *     formed of them
 * @param lostFirst common tasks that only the first run lost
 * @param lostSecond common tasks that only the second run lost
 * @param lostBoth common tasks that both runs lost
 * @param onlyFirst tasks that the second run does not have
 * @param onlySecond tasks that the first run does not have
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PairedTasks(
        long common,
        long unlike,
        long withoutDelay,
        long lostFirst,
        long lostSecond,
        long lostBoth,
        long onlyFirst,
        long onlySecond) {
    /** Whether pairs are comparable. */
    boolean comparable() {
        return common > 0 && unlike == 0;
    }
}
