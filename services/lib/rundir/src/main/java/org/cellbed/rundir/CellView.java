package org.cellbed.rundir;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a cell over the last slots whose tasks have all ended. Missing values are NaN.
 *
 * @param cell the number of the cell
 * @param slot the last slot recorded, -1 before the first
 * @param slotsPerSecond by the wall clock
 * @param meanDelaySeconds over done and timed-out tasks
 * @param p95DelaySeconds over the same tasks
 * @param servers in the order of their indices, absent servers included
 * @param loadVariance eq. 19, square seconds, mean over the slots
 * @param utility mean over the slots
 * @param localShare share of the tasks that their device computed
 * @param devices the number of active devices
 * @param references the results of other policies with the same tasks in the model, by their names
 * @param learning the progress of learning; null without a learner
 * @param ledger the counts of all tasks that have ended since the start of the run
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record CellView(
        int cell,
        int slot,
        double slotsPerSecond,
        double meanDelaySeconds,
        double p95DelaySeconds,
        List<Server> servers,
        double loadVariance,
        double utility,
        double localShare,
        int devices,
        Map<String, ReferenceMeans> references,
        @Nullable Learning learning,
        Ended ledger) {
    /**
     * A server.
     *
     * @param loadSeconds its load factor as broadcast last
     * @param share the share of the tasks that were decided for it
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Server(int server, boolean present, boolean up, double loadSeconds, double share) {}

    /**
     * The progress of learning.
     *
     * @param updates updates so far
     * @param updatesPerSecond by the wall clock, over the last hundred updates
     * @param version the version of the next weights
     * @param policyLag number of versions by which the weights in use are behind, in the mean over the tasks of the
     *     last update; NaN if unknown
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Learning(long updates, double updatesPerSecond, int version, double policyLag) {}

    /** The counts of tasks by how they ended. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Ended(long done, long timedOut, long lost) {}
}
