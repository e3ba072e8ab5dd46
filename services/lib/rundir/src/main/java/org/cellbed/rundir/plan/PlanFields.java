package org.cellbed.rundir.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.UserPolicies;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a plan in a manifest, without the scenario, which is YAML. Manifests of format 1 lack some of them.
 *
 * @param scenario the scenario's name
 * @param slots slots in which tasks are generated
 * @param time virtual or real
 * @param speed emulated seconds per second of the clock; null in format 1
 * @param rehearsalS duration of the rehearsal before the run, seconds by the wall clock
 * @param devicesPerProcess the number of devices of a cell in a process; null in format 1
 * @param cellsPerProcess the number of cells in a process; null in format 1
 * @param tasks whether the run writes tasks.csv; null in format 1
 * @param policyJars absolute paths of jars with policies of users; null in format 1
 * @param kafkaConfig absolute path of a file with further settings for Kafka clients; null without one
 * @param learning the relation of the policy to a learner; null in format 1
 * @param flags the arguments of the command; information only
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlanFields(
        String scenario,
        String policy,
        long scenarioSeed,
        long seed,
        int cells,
        int slots,
        String time,
        @Nullable Double speed,
        double rehearsalS,
        @Nullable Integer devicesPerProcess,
        @Nullable Integer cellsPerProcess,
        @Nullable Boolean tasks,
        @Nullable List<String> policyJars,
        @Nullable String kafkaConfig,
        @Nullable LearningFields learning,
        @Nullable List<String> flags) {
    private static final String NOT_LEARNED = "not-learned";
    private static final String TRAINED = "trained";
    private static final String FIXED = "fixed";

    /**
     * The relation of a policy to a learner.
     *
     * @param kind not-learned, trained or fixed
     * @param from the checkpoint that a training starts from, or the weights that the policy follows; null without
     *     one
     * @param sampled whether places are drawn by their probabilities; false unless the policy follows weights
     * @param policyVersion the version of the weights that the policy follows; otherwise 0
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record LearningFields(
            @JsonProperty(required = true) String kind,
            @Nullable String from,
            boolean sampled,
            int policyVersion) {
        private static LearningFields of(Learning learning) {
            String kind = learning.training() ? TRAINED : learning.hasPublisher() ? FIXED : NOT_LEARNED;
            return new LearningFields(
                    kind,
                    learning.file().map(PlanFields::absolute).orElse(null),
                    learning instanceof Learning.Fixed fixed && fixed.sampled(),
                    learning.policyVersion());
        }

        private Learning typed() {
            Optional<Path> file = Optional.ofNullable(from).map(Path::of);
            return switch (kind) {
                case NOT_LEARNED -> Learning.NONE;
                case TRAINED -> new Learning.Trained(file);
                case FIXED ->
                    new Learning.Fixed(
                            file.orElseThrow(
                                    () -> bad("learning.from", "nothing", "the weights that the policy followed")),
                            sampled,
                            policyVersion);
                default -> throw bad("learning.kind", "'" + kind + "'", String.join(", ", NOT_LEARNED, TRAINED, FIXED));
            };
        }
    }

    /** Returns the keys of a plan. */
    public static PlanFields of(RunPlan plan) {
        return new PlanFields(
                plan.scenario().name(),
                plan.policy(),
                plan.seeds().scenarioSeed(),
                plan.seeds().seed(),
                plan.scenario().cells(),
                plan.slots(),
                text(plan.timing()),
                plan.speed(),
                plan.rehearsalSeconds(),
                plan.devicesPerProcess(),
                plan.cellsPerProcess(),
                plan.withTasks(),
                plan.policyJars().stream().map(PlanFields::absolute).toList(),
                plan.kafkaConfig().map(PlanFields::absolute).orElse(null),
                LearningFields.of(plan.learning()),
                plan.flags());
    }

    /**
     * Makes the plan from these keys and their scenario.
     *
     * @param origin the place that problems of the scenario name
     * @throws IllegalArgumentException if a key is missing or contradicts the scenario
     * @throws org.cellbed.scenario.keys.ScenarioProblems if the scenario cannot be read
     */
    public RunPlan plan(String origin, String scenarioYaml) {
        List<Path> jars = jars();
        Scenario read = new ScenarioFile(
                        new HashSet<>(UserPolicies.catalog(jars).names()))
                .readText(origin, scenarioYaml, Path.of(""), List.of())
                .scenario();
        requireSame("policy", policy, read.policy());
        requireSame("slots", slots, read.slots());
        return new RunPlan(
                read,
                seeds(),
                learned().orElseThrow(() -> bad("learning", "nothing", "the relation of the policy to a learner")),
                new Pace(timing(), Objects.requireNonNullElse(speed, 1.0), rehearsalS),
                new Processes(
                        Objects.requireNonNullElse(devicesPerProcess, 1),
                        Objects.requireNonNullElse(cellsPerProcess, 1)),
                jars,
                Optional.ofNullable(kafkaConfig).map(Path::of),
                Objects.requireNonNullElse(tasks, true),
                Objects.requireNonNullElse(flags, List.of()));
    }

    /** Returns these keys with those that format 1 lacks. */
    public PlanFields completed(Learning learned, boolean withTasks) {
        return new PlanFields(
                scenario,
                policy,
                scenarioSeed,
                seed,
                cells,
                slots,
                time,
                speed,
                rehearsalS,
                devicesPerProcess,
                cellsPerProcess,
                withTasks,
                policyJars,
                kafkaConfig,
                LearningFields.of(learned),
                flags);
    }

    /** Returns the seeds. */
    public Seeds seeds() {
        return new Seeds(scenarioSeed, seed);
    }

    /** Returns the timing: virtual or real. */
    public Timing timing() {
        for (Timing timing : Timing.values()) {
            if (text(timing).equals(time)) {
                return timing;
            }
        }
        throw bad("time", "'" + time + "'", "virtual or real");
    }

    /** Returns the jars with policies of users. */
    public List<Path> jars() {
        return Objects.requireNonNullElse(policyJars, List.<String>of()).stream()
                .map(Path::of)
                .toList();
    }

    /** Returns the relation of the policy to a learner; empty in format 1. */
    public Optional<Learning> learned() {
        return Optional.ofNullable(learning).map(LearningFields::typed);
    }

    private static void requireSame(String key, Object found, Object expected) {
        if (!expected.equals(found)) {
            throw bad(key, String.valueOf(found), expected + " by the scenario");
        }
    }

    private static IllegalArgumentException bad(String key, String found, String expected) {
        return new IllegalArgumentException(key + ": found " + found + ", expected " + expected);
    }

    private static String text(Timing timing) {
        return timing.name().toLowerCase(Locale.ROOT);
    }

    private static String absolute(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }
}
