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
 * A plan as the keys of a manifest, beside its scenario, which is YAML. Manifests of format 1 have only some of them.
 *
 * @param scenario the scenario's name
 * @param slots slots in which tasks are generated
 * @param time virtual or real
 * @param speed emulated seconds in a second of the clock; null in format 1
 * @param rehearsalS how long the processes rehearse before the run, seconds by the wall clock
 * @param devicesPerProcess how many devices of a cell share a process; null in format 1
 * @param cellsPerProcess how many cells share processes; null in format 1
 * @param tasks whether the run writes tasks.csv; null in format 1
 * @param policyJars absolute paths of jars with policies of users; null in format 1
 * @param kafkaConfig absolute path of a file with further settings for Kafka's clients; null where there is none
 * @param learning what the policy has to do with a learner; null in format 1
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
     * What a policy has to do with a learner.
     *
     * @param kind not-learned, trained or fixed
     * @param from the checkpoint that a training starts from, or the weights that are followed; null where there is none
     * @param sampled of weights that are followed: whether places are drawn by them
     * @param policyVersion of weights that are followed; else 0
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
                            file.orElseThrow(() -> bad("learning.from", "nothing", "the weights that were followed")),
                            sampled,
                            policyVersion);
                default -> throw bad("learning.kind", "'" + kind + "'", String.join(", ", NOT_LEARNED, TRAINED, FIXED));
            };
        }
    }

    /** The keys of a plan. */
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
     * Makes the plan of these keys and their scenario.
     *
     * @param origin what problems of the scenario name as their place
     * @throws IllegalArgumentException where a key is missing or says other than the scenario
     * @throws org.cellbed.scenario.keys.ScenarioProblems where the scenario cannot be read
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
                learned().orElseThrow(() -> bad("learning", "nothing", "what the policy has to do with a learner")),
                new Pace(timing(), Objects.requireNonNullElse(speed, 1.0), rehearsalS),
                new Processes(
                        Objects.requireNonNullElse(devicesPerProcess, 1),
                        Objects.requireNonNullElse(cellsPerProcess, 1)),
                jars,
                Optional.ofNullable(kafkaConfig).map(Path::of),
                Objects.requireNonNullElse(tasks, true),
                Objects.requireNonNullElse(flags, List.of()));
    }

    /** The keys with what format 1 lacks. */
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

    /** The seeds. */
    public Seeds seeds() {
        return new Seeds(scenarioSeed, seed);
    }

    /** Virtual or real. */
    public Timing timing() {
        for (Timing timing : Timing.values()) {
            if (text(timing).equals(time)) {
                return timing;
            }
        }
        throw bad("time", "'" + time + "'", "virtual or real");
    }

    /** The jars with policies of users. */
    public List<Path> jars() {
        return Objects.requireNonNullElse(policyJars, List.<String>of()).stream()
                .map(Path::of)
                .toList();
    }

    /** What the policy has to do with a learner; empty in format 1. */
    public Optional<Learning> learned() {
        return Optional.ofNullable(learning).map(LearningFields::typed);
    }

    private static void requireSame(String key, Object found, Object expected) {
        if (!expected.equals(found)) {
            throw bad(key, String.valueOf(found), expected + ", as the scenario has it");
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
