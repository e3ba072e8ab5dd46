package org.cellbed.rundir;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.text.Version;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.PlanFields;
import org.cellbed.rundir.plan.RunPlan;
import org.jspecify.annotations.Nullable;

/**
 * manifest.json: what was requested of a run, what it ran on, and its results. This record writes and reads the file;
 * the keys of build, plan and outcome are at its top level.
 *
 * @param format 2; manifests of format 1 lack this key and those that are marked as new in format 2
 * @param scenarioSha256 SHA-256 of scenario.yaml
 * @param cell the cell that these numbers are of; null in the common manifest of several cells
 * @param wire how the roles communicate: memory or kafka
 * @param replayOf the folder of the run that this run replays; null if it replays none
 * @param weightsFollowed the argument of {@code --weights}; null without it
 * @param inputs the files that the run read; new in format 2
 * @param model the numbers of the model in SI units
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        int format,
        @JsonUnwrapped Build build,
        String scenarioSha256,
        @JsonUnwrapped PlanFields plan,
        @Nullable Integer cell,
        String wire,
        @Nullable String replayOf,
        @Nullable InputFile weightsFollowed,
        List<InputFile> inputs,
        @JsonUnwrapped Outcome outcome,
        Model model) {
    /** The name of the file. */
    public static final String FILE = "manifest.json";

    /** The format that runs write now. */
    public static final int FORMAT = 2;

    /** Creates a manifest; a file without a format is of format 1. */
    public Manifest(
            int format,
            Build build,
            String scenarioSha256,
            PlanFields plan,
            @Nullable Integer cell,
            String wire,
            @Nullable String replayOf,
            @Nullable InputFile weightsFollowed,
            @Nullable List<InputFile> inputs,
            Outcome outcome,
            @Nullable Model model) {
        this.format = Math.max(format, 1);
        this.build = build;
        this.scenarioSha256 = scenarioSha256;
        this.plan = plan;
        this.cell = cell;
        this.wire = wire;
        this.replayOf = replayOf;
        this.weightsFollowed = weightsFollowed;
        this.inputs = List.copyOf(Objects.requireNonNullElse(inputs, List.of()));
        this.outcome = outcome;
        this.model = Objects.requireNonNull(model, "model: found nothing, expected the numbers of the cell");
    }

    /**
     * The program that ran.
     *
     * @param cellbed version
     * @param commit the commit of the sources; "unknown" if they were built outside their repository; null in
     *     format 1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Build(String cellbed, @Nullable String commit, String jvm) {
        /** Returns the build of this process. */
        public static Build ofThisProcess() {
            return new Build(
                    Version.text(), Version.commit(), Runtime.version() + " " + System.getProperty("java.vm.name"));
        }
    }

    /**
     * The results of a run.
     *
     * @param started time of day, ISO 8601
     * @param ended null while the run is running, or if it was killed
     * @param interrupted whether it was stopped before all slots
     * @param disturbed whether an event happened that the seeds do not reproduce
     * @param verdicts the checks of the run, each with {@code ok} or a description of the fault
     * @param weightsHash SHA-256 of the last weights; null without a learner
     * @param blasKernels the BLAS kernels that the learner computed with, by the processor that they are for; null
     *     if no learner used a BLAS
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(
            String started,
            @Nullable String ended,
            boolean interrupted,
            boolean disturbed,
            Map<String, String> verdicts,
            @Nullable String weightsHash,
            @Nullable String blasKernels) {
        /** Copies the verdicts in sorted order. */
        public Outcome(
                String started,
                @Nullable String ended,
                boolean interrupted,
                boolean disturbed,
                @Nullable Map<String, String> verdicts,
                @Nullable String weightsHash,
                @Nullable String blasKernels) {
            this.started = started;
            this.ended = ended;
            this.interrupted = interrupted;
            this.disturbed = disturbed;
            this.verdicts = Collections.unmodifiableMap(new TreeMap<>(Objects.requireNonNullElse(verdicts, Map.of())));
            this.weightsHash = weightsHash;
            this.blasKernels = blasKernels;
        }

        /** Creates the outcome of a run that has started. */
        public static Outcome begun(String started) {
            return new Outcome(started, null, false, false, Map.of(), null, null);
        }

        /** Adds the result of a training. */
        public Outcome learned(Learned learned) {
            return new Outcome(
                    started,
                    ended,
                    interrupted,
                    disturbed,
                    verdicts,
                    learned.weightsHash(),
                    learned.blasKernels().orElse(null));
        }

        /** Adds the end of a run. */
        public Outcome ended(String at, boolean wasInterrupted, boolean wasDisturbed, Map<String, String> found) {
            return new Outcome(started, at, wasInterrupted, wasDisturbed, found, weightsHash, blasKernels);
        }
    }

    /**
     * The numbers of the model in SI units.
     *
     * @param slotSeconds the length of a slot
     * @param w1 weight of the delay in eq. 20
     * @param w2 weight of the load variance in eq. 20
     * @param maxServers servers have indices 1 to this
     * @param deadlineS null where tasks have no deadline
     * @param loadInBroadcast {@code committed} where broadcast loads include tasks that are still uploading, else {@code arrived}
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Model(
            double bandwidthHz,
            double txPowerW,
            @JsonProperty("noise_w_per_hz") double noiseWPerHz,
            double fibreBps,
            @JsonProperty("slot_s") double slotSeconds,
            double w1,
            double w2,
            int devices,
            int servers,
            int maxServers,
            @Nullable Double deadlineS,
            double downLoadS,
            String loadInBroadcast,
            boolean localQueue) {
        private static final String COMMITTED = "committed";
        private static final String ARRIVED = "arrived";

        /** Requires the numbers without which the files of a cell cannot be read. */
        public Model {
            requirePositive("model.slot_s", slotSeconds);
            requirePositive("model.max_servers", maxServers);
        }

        /** Returns the numbers of a cell; devices and servers are those at the start. */
        public static Model of(Cell cell) {
            CellConstants constants = cell.constants();
            Scenario scenario = cell.scenario();
            double deadlineSeconds = scenario.deadlineSeconds();
            return new Model(
                    constants.radio().bandwidthHz(),
                    constants.radio().txPowerW(),
                    constants.radio().noiseWPerHz(),
                    constants.fibreBps(),
                    constants.slotSeconds(),
                    constants.w1(),
                    constants.w2(),
                    scenario.devices().count(),
                    scenario.servers().count(),
                    scenario.servers().max(),
                    Double.isFinite(deadlineSeconds) ? deadlineSeconds : null,
                    scenario.broadcast().downLoadSeconds(),
                    scenario.broadcast().includesUploading() ? COMMITTED : ARRIVED,
                    scenario.devices().localQueue());
        }

        /** Returns the deadline of tasks in seconds; infinite where there is none. */
        public double deadlineSeconds() {
            return deadlineS == null ? Double.POSITIVE_INFINITY : deadlineS;
        }

        /** Whether broadcast loads include all committed work, tasks that are still uploading among it. */
        public boolean committedBroadcast() {
            return !ARRIVED.equals(loadInBroadcast);
        }

        private static void requirePositive(String key, double found) {
            if (!(found > 0.0)) {
                throw new IllegalArgumentException(key + ": found " + found + ", expected a number above 0");
            }
        }
    }

    /** Returns the manifest of one cell of several. */
    public Manifest ofCell(Cell of) {
        return new Manifest(
                format,
                build,
                scenarioSha256,
                plan,
                of.number(),
                wire,
                replayOf,
                weightsFollowed,
                inputs,
                outcome,
                Model.of(of));
    }

    /** Returns the manifest with another outcome. */
    public Manifest withOutcome(Outcome other) {
        return new Manifest(
                format, build, scenarioSha256, plan, cell, wire, replayOf, weightsFollowed, inputs, other, model);
    }

    /**
     * Reads the manifest in the folder of a run.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static Manifest read(Path folder) throws RunReadException {
        return JsonFile.read(folder.resolve(FILE), Manifest.class);
    }

    /**
     * Finds the manifest in the folder of a run.
     *
     * @return empty if there is none
     * @throws RunReadException if it is malformed
     */
    public static Optional<Manifest> find(Path folder) throws RunReadException {
        return Files.exists(folder.resolve(FILE)) ? Optional.of(read(folder)) : Optional.empty();
    }

    /** Whether the run has ended; false if its recorder was killed. */
    public boolean hasEnded() {
        return outcome.ended() != null;
    }

    /**
     * Reads the plan of the run.
     *
     * @param folder the folder of the run, with its scenario.yaml
     * @throws IllegalArgumentException if the files do not give a valid plan
     * @throws org.cellbed.scenario.keys.ScenarioProblems if the scenario cannot be read
     */
    public RunPlan readPlan(Path folder) throws IOException {
        Path scenario = folder.resolve(RunRecord.SCENARIO);
        if (!Files.isRegularFile(scenario)) {
            throw new IllegalArgumentException(scenario + ": found no such file, expected the scenario of the run");
        }
        PlanFields whole = plan.learned().isPresent()
                ? plan
                : plan.completed(learningOfFormat1(folder), Files.exists(folder.resolve(TasksFile.NAME)));
        return whole.plan(scenario.toString(), Files.readString(scenario));
    }

    /** Returns the relation of the policy to a learner, which manifests of format 1 lack, from the files of the run. */
    private Learning learningOfFormat1(Path folder) {
        Optional<Path> from = Optional.ofNullable(weightsFollowed).map(input -> Path.of(input.file()));
        if (Files.exists(folder.resolve(LearnerFile.NAME))) {
            return new Learning.Trained(from);
        }
        if (from.isPresent()) {
            throw new IllegalArgumentException("format: found 1, which does not say how a run followed its weights,"
                    + " expected 2; simulate again with the same flags, and cellbed compare the two");
        }
        return Learning.NONE;
    }
}
