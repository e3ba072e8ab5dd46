package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How many tasks two runs have in common. Two tasks are the same if their cell, slot, device, length, work and gain are.
 *
 * @param common tasks of both runs by cell, slot and device
 * @param unlike common tasks that differ in length, work or gain; one of them is enough that nothing is paired
 * @param withoutDelay common tasks without a delay in one run or both, which lost them; they are left out of the pairs
 * @param lostFirst tasks without a delay that only the first run lost
 * @param lostSecond those that were lost in the second run alone
 * @param lostBoth those that were lost in both
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
