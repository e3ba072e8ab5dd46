package org.cellbed.analysis.fidelity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.message.LossCause;
import org.cellbed.model.message.Timing;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.JsonFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.ProcessRecord;
import org.cellbed.rundir.RecordedScenario;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.Samples;
import org.jspecify.annotations.Nullable;

/**
 * fidelity.json: the deviation of a real-time run's delays from the model, and whether its host kept up.
 *
 * @param delay |measured - model| of the delays
 * @param parts |measured - model| of each part of the delays; shares are relative to the whole delay
 * @param skippedSlots slots that were skipped because they were overdue by more than a slot
 * @param verdict {@code valid} or {@code INVALID}
 * @param reasons the limits that the run exceeds, a sentence each; empty for a valid run
 * @param advice the next step for the user; null if none is known
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fidelity(
        int cells,
        Tasks tasks,
        Deviation delay,
        Map<Part, Deviation> parts,
        Stages stages,
        long skippedSlots,
        Limits limits,
        String verdict,
        List<String> reasons,
        @Nullable String advice) {
    /** The name of the file. */
    public static final String NAME = "fidelity.json";

    /** The verdict on a run within all limits. */
    public static final String VALID = "valid";

    /** The verdict on a run that exceeds a limit. */
    public static final String INVALID = "INVALID";

    /** Requires all fields of the verdict, because a file may lack some. */
    public Fidelity {
        for (Object part : new @Nullable Object[] {tasks, delay, stages, verdict, reasons}) {
            Objects.requireNonNull(part, "expected tasks, delay, stages, verdict and reasons, one is missing");
        }
    }

    /**
     * The counts of the tasks of the run.
     *
     * @param compared tasks compared with the model
     * @param leftOut tasks that were not compared, by the reason
     * @param lateAtFirst the late tasks of the first {@link #FIRST_SLOTS} slots
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Tasks(long compared, Map<String, Long> leftOut, long lateAtFirst) {
        /** The number of slots within which processes without a rehearsal have compiled most of their code. */
        static final int FIRST_SLOTS = 100;

        /** Copies the map in the order of its keys. */
        public Tasks {
            leftOut = new TreeMap<>(leftOut);
        }

        /** Returns the share of all tasks that were submitted after their slot's decision window. */
        double lateShare() {
            long all = compared
                    + leftOut.values().stream().mapToLong(Long::longValue).sum();
            return all == 0 ? 0.0 : (double) late() / all;
        }

        long late() {
            return leftOut.getOrDefault(LossCause.LATE.text(), 0L);
        }
    }

    /**
     * |measured - model|.
     *
     * @param share relative to the task's delay in the model, no unit
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Deviation(Quantiles share, Quantiles seconds) {}

    /** Exact quantiles with linear interpolation; null without a value. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Quantiles(
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double p95,
            @Nullable Double p99,
            @Nullable Double max) {
        static Quantiles of(Samples samples) {
            return new Quantiles(
                    quantile(samples, 0.5),
                    quantile(samples, 0.9),
                    quantile(samples, 0.95),
                    quantile(samples, 0.99),
                    quantile(samples, 1.0));
        }

        private static @Nullable Double quantile(Samples samples, double q) {
            return samples.size() == 0 ? null : samples.quantile(q);
        }
    }

    /**
     * The stages of all processes: actions of roles that were due at a known emulated time.
     *
     * @param processes the number of processes that reported
     * @param overruns stages executed late, by more than the limit
     * @param overrunShare the share of late stages; null without a stage
     * @param worstS the greatest lateness of a stage, seconds by the wall clock
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Stages(
            int processes,
            long executed,
            long overruns,
            @Nullable Double overrunShare,
            double worstS) {
        static Stages of(List<ProcessRecord> processes) {
            long executed = processes.stream().mapToLong(ProcessRecord::stages).sum();
            long overruns =
                    processes.stream().mapToLong(ProcessRecord::overruns).sum();
            return new Stages(
                    processes.size(),
                    executed,
                    overruns,
                    executed == 0 ? null : (double) overruns / executed,
                    processes.stream()
                            .mapToDouble(ProcessRecord::worstLatenessS)
                            .max()
                            .orElse(0.0));
        }
    }

    /**
     * Judges a run.
     *
     * @throws RunReadException if a file is missing or malformed
     */
    public static Fidelity of(Path folder) throws RunReadException {
        Run run = RunReader.read(folder);
        if (run.manifest().plan().timing() != Timing.REAL) {
            throw new RunReadException(
                    folder.resolve(Manifest.FILE), "time: found a run in virtual time, expected one in real time");
        }
        return of(run, Limits.OURS);
    }

    static Fidelity of(Run run, Limits limits) throws RunReadException {
        RecordedScenario scenario = RecordedScenario.of(run);
        Comparison comparison = new Comparison();
        long skippedSlots = 0;
        for (CellRun cell : run.cells()) {
            comparison.add(cell, scenario.cell(cell.cell()));
            skippedSlots += cell.skippedSlots();
        }
        Stages stages = Stages.of(run.processes());
        List<String> reasons = limits.brokenBy(comparison.tasks(), comparison.delay(), stages);
        return new Fidelity(
                run.cells().size(),
                comparison.tasks(),
                comparison.delay(),
                comparison.parts(),
                stages,
                skippedSlots,
                limits,
                reasons.isEmpty() ? VALID : INVALID,
                reasons,
                advice(run, comparison.tasks(), limits));
    }

    /** Returns the next step if too many tasks are late, most of them at the start, when no code was compiled yet. */
    private static @Nullable String advice(Run run, Tasks tasks, Limits limits) {
        boolean rehearsed = run.manifest().plan().rehearsalS() > 0.0;
        if (rehearsed || tasks.lateShare() <= limits.lateShare() || 2 * tasks.lateAtFirst() <= tasks.late()) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "%,d of %,d late tasks were in the first %d slots, before the code of the processes was compiled; add"
                        + " --rehearsal 30 to compile it before slot 0",
                tasks.lateAtFirst(),
                tasks.late(),
                Tasks.FIRST_SLOTS);
    }

    /** Writes fidelity.json. */
    public void writeTo(Path folder) throws IOException {
        RunDirectory.writeJson(folder.resolve(NAME), this);
    }

    /**
     * Reads fidelity.json if the run has been judged.
     *
     * @throws RunReadException if it is malformed
     */
    public static Optional<Fidelity> find(Path folder) throws RunReadException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Optional.of(JsonFile.read(file, Fidelity.class)) : Optional.empty();
    }

    /** Whether the run is within all limits. */
    public boolean valid() {
        return reasons.isEmpty();
    }
}
