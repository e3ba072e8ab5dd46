package org.cellbed.testbed.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * summary.json of a cell. Delays and utility cover done and timed-out tasks; what has no value is null.
 *
 * @param slots slots in which tasks were generated
 * @param emulatedSeconds emulated time at the end of the run
 * @param diverges whether queues grew without bound: the mean load of the last quarter of the slots is over 1 s and over
 *     twice that of the second
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CellSummary(
        int slots,
        double emulatedSeconds,
        boolean diverges,
        Delay delayS,
        @Nullable Double meanVarLd,
        Utility utility,
        Map<String, Double> decisionShares,
        @Nullable Double tasksPerSecond,
        Ledger ledger) {
    /** The delay of tasks in seconds. */
    public record Delay(
            @Nullable Double mean,
            @Nullable Double p50,
            @Nullable Double p95,
            @Nullable Double p99) {}

    /** Eq. 20 with the weights of the manifest: the mean over slots and the sum over slots of the mean over tasks. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Utility(@Nullable Double meanPerSlot, double sum) {}

    /**
     * How all tasks ended.
     *
     * @param generated tasks that the eNodeB has taken from devices
     * @param lostByCause the parts of {@code lost}
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Ledger(long generated, long done, long timedOut, long lost, Map<String, Long> lostByCause) {
        /** Whether every task has ended once. */
        public String verdict() {
            long ended = done + timedOut + lost;
            return ended == generated ? "ok" : ended + " of " + generated + " tasks have ended";
        }
    }
}
