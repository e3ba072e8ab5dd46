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
 * fidelity.json: how far the delays of a run in real time are from those of the model, and whether its host could keep up.
 *
 * @param delay |measured - model| of the delays
 * @param parts the same of each part of a delay; shares are of the whole delay
 * @param skippedSlots slots that were overdue by more than their length
 * @param verdict {@code valid} or {@code INVALID}
 * @param reasons why the run is not valid; which limits it does not keep
 * @param advice what to do about that; null where nothing is known
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

    /** What a run is called that keeps all limits. */
    public static final String VALID = "valid";

    /** What a run is called that does not. */
    public static final String INVALID = "INVALID";

    /** Requires all that tells of the verdict, as a file may lack some. */
    public Fidelity {
        for (Object part : new @Nullable Object[] {tasks, delay, stages, verdict, reasons}) {
            Objects.requireNonNull(part, "expected tasks, delay, stages, verdict and reasons, one is missing");
        }
    }

    /**
     * The tasks of the run.
     *
     * @param compared with the model
     * @param leftOut the others, by what became of them
     * @param lateAtFirst of the late ones those of the first {@link #FIRST_SLOTS} slots
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Tasks(long compared, Map<String, Long> leftOut, long lateAtFirst) {
        /** As long as it takes processes that have not rehearsed to have most of their code compiled. */
        static final int FIRST_SLOTS = 100;

        /** Copies the map in the order of its keys. */
        public Tasks {
            leftOut = new TreeMap<>(leftOut);
        }

        /** The share of all tasks that came after their slot's decision window. */
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
     * @param share of the task's delay by the model, no unit
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Deviation(Quantiles share, Quantiles seconds) {}

    /** Exact quantiles with linear interpolation; null where there is no value. */
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
     * What the roles of all processes did that was due at a known emulated time.
     *
     * @param processes that have reported
     * @param overruns stages that were executed too late
     * @param overrunShare of the stages; null where there were none
     * @param worstS the most that one was late, seconds by the wall clock
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
     * @throws RunReadException where a file is missing or is not as expected
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

    /** Where too many tasks are late, most of them because nothing was compiled yet. */
    private static @Nullable String advice(Run run, Tasks tasks, Limits limits) {
        boolean rehearsed = run.manifest().plan().rehearsalS() > 0.0;
        if (rehearsed || tasks.lateShare() <= limits.lateShare() || 2 * tasks.lateAtFirst() <= tasks.late()) {
            return null;
        }
        return String.format(
                Locale.ROOT,
                "%,d of %,d late tasks are of the first %d slots, when the code of the processes was not compiled yet;"
                        + " with a rehearsal (--rehearsal 30) it is before slot 0",
                tasks.lateAtFirst(),
                tasks.late(),
                Tasks.FIRST_SLOTS);
    }

    /** Writes fidelity.json. */
    public void writeTo(Path folder) throws IOException {
        RunDirectory.writeJson(folder.resolve(NAME), this);
    }

    /**
     * Reads fidelity.json where the run has been judged.
     *
     * @throws RunReadException where it is not as expected
     */
    public static Optional<Fidelity> find(Path folder) throws RunReadException {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Optional.of(JsonFile.read(file, Fidelity.class)) : Optional.empty();
    }

    /** Whether the run keeps all limits. */
    public boolean valid() {
        return reasons.isEmpty();
    }
}
