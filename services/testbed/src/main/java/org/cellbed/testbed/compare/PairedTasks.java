package org.cellbed.testbed.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How far two runs have the same tasks. A task is the same where cell, slot, device, length, work and gain are.
 *
 * @param common tasks of both runs by cell, slot and device
 * @param unlike those of them that differ in length, work or gain; where there is one, nothing is paired
 * @param withoutDelay those that are left out of the pairs as one run or both have no delay of them: they were lost
 * @param lostFirst those of them that were lost in the first run alone
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
    /** Whether differences of pairs mean something. */
    boolean comparable() {
        return common > 0 && unlike == 0;
    }
}
