package org.cellbed.rundir;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of a cell over the last slots whose tasks have all ended. What has no value is NaN.
 *
 * @param cell the number of the cell
 * @param slot the last slot recorded, -1 before the first
 * @param slotsPerSecond by the wall clock
 * @param meanDelaySeconds over tasks that were done or timed out
 * @param p95DelaySeconds of the same
 * @param servers in the order of their indices, those that are absent included
 * @param loadVariance eq. 19, square seconds, mean over the slots
 * @param utility mean over the slots
 * @param localShare share of the tasks that were computed where they came up
 * @param devices that are active
 * @param references what the same tasks come to in the model under other policies, by their names
 * @param learning how learning goes; null where nothing is learned
 * @param ledger all tasks from the start of the run that have ended
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
     * @param loadSeconds its load factor as last broadcast
     * @param share of the tasks that it was chosen for
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Server(int server, boolean present, boolean up, double loadSeconds, double share) {}

    /**
     * How learning goes.
     *
     * @param updates made so far
     * @param updatesPerSecond by the wall clock, over the last hundred
     * @param version of the weights to come
     * @param policyLag versions between those in use and those that had decided, of the last update; NaN where unknown
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Learning(long updates, double updatesPerSecond, int version, double policyLag) {}

    /** How tasks have ended. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Ended(long done, long timedOut, long lost) {}
}
