package org.cellbed.rundir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * summary.json of a cell. Delays and utility cover done and timed-out tasks; a value without tasks is null.
 *
 * @param slots slots in which tasks were generated
 * @param emulatedSeconds emulated time at the end of the run
 * @param diverges whether queues grew without bound: the mean load of the last quarter of the slots is over 1 s and over
 *     twice that of the second
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
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
    /** The name of the file. */
    public static final String NAME = "summary.json";

    /** Requires all fields, because a file may lack some. */
    public CellSummary {
        for (Object part : new @Nullable Object[] {delayS, utility, decisionShares, ledger}) {
            Objects.requireNonNull(part, "expected delay_s, utility, decision_shares and ledger, one is missing");
        }
    }

    /** Returns the key of a place in {@code decisionShares}: 0 for the device, m for server m. */
    public static String place(int decision) {
        return decision == 0 ? "local" : "server_" + decision;
    }

    /** Returns the share of the tasks that were decided for a place: 0 for the device, m for server m. */
    public double share(int decision) {
        return decisionShares.getOrDefault(place(decision), 0.0);
    }

    /** Writes summary.json. */
    public void write(Path folder) throws IOException {
        RunDirectory.writeJson(folder.resolve(NAME), this);
    }

    /**
     * Reads summary.json.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static CellSummary read(Path folder) throws RunReadException {
        return JsonFile.read(folder.resolve(NAME), CellSummary.class);
    }

    /**
     * Reads summary.json if the run has written it.
     *
     * @throws RunReadException if it is malformed
     */
    public static Optional<CellSummary> find(Path folder) throws RunReadException {
        return Files.exists(folder.resolve(NAME)) ? Optional.of(read(folder)) : Optional.empty();
    }

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
     * Counts the tasks by how they ended.
     *
     * @param generated tasks that the eNodeB received from devices
     * @param lostByCause the parts of {@code lost}, by cause
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Ledger(long generated, long done, long timedOut, long lost, Map<String, Long> lostByCause) {
        /** Requires the causes, because a file may lack them. */
        public Ledger {
            Objects.requireNonNull(lostByCause, "expected lost_by_cause, it is missing");
        }

        /** Returns {@code ok} if every task has ended exactly once, otherwise a description of the mismatch. */
        public String verdict() {
            long ended = done + timedOut + lost;
            return ended == generated ? RunRecord.OK : ended + " of " + generated + " tasks have ended";
        }
    }
}
