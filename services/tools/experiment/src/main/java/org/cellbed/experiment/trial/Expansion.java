package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellbed.experiment.file.Experiment;
import org.cellbed.experiment.file.Variant;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Trial;
import org.cellbed.learner.Learners;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.ScenarioWriter;

/** The expansion of an experiment to its trials. Not thread-safe. */
final class Expansion {
    /** The difference between the seeds of a training and its evaluations, so that their tasks differ. */
    private static final long FRESH = 1000;

    /** The folder of each phase of a trial. */
    private static final Map<Phase, String> FOLDERS =
            Map.of(Phase.TRAINING, "train", Phase.GREEDY, "greedy", Phase.SAMPLED, "sampled");

    private final Experiment experiment;
    private final ScenarioFile files;
    private final Path trials;
    private final List<Path> policyJars;
    private final Map<String, Integer> idsGiven = new HashMap<>();

    /**
     * Prepares the trials of an experiment.
     *
     * @param files a reader of scenarios that knows all policies of the experiment
     * @param trials the folder for the folders of trials
     * @param policyJars the policy jars of all commands
     */
    Expansion(Experiment experiment, ScenarioFile files, Path trials, List<Path> policyJars) {
        this.experiment = experiment;
        this.files = files;
        this.trials = trials;
        this.policyJars = List.copyOf(policyJars);
    }

    /**
     * Returns the trials by setting, policy and seed.
     *
     * @param variants the variants, each with the scenario of its evaluation
     */
    List<TrialPlan> plans(Map<Variant, Scenario> variants) {
        List<TrialPlan> plans = new ArrayList<>();
        variants.forEach((variant, evaluated) -> {
            String training = ScenarioWriter.write(variant.resolved(files, variant.trainSlots()));
            String evaluation = ScenarioWriter.write(evaluated);
            for (long seed : experiment.seeds()) {
                plans.add(plan(variant, seed, training, evaluation));
            }
        });
        return List.copyOf(plans);
    }

    private TrialPlan plan(Variant variant, long seed, String training, String evaluation) {
        String id = id(variant, seed);
        Path folder = trials.resolve(id);
        List<PhaseRun> phases = new ArrayList<>();
        if (Learners.names().contains(variant.policy())) {
            phases.add(run(variant, Phase.TRAINING, folder, seed, training));
            experiment.evaluation().forEach(phase -> phases.add(run(variant, phase, folder, seed, evaluation)));
        } else {
            phases.add(run(variant, Phase.GREEDY, folder, seed, evaluation));
        }
        Trial trial = new Trial(variant.setting(), variant.values(), variant.policy(), seed);
        return new TrialPlan(trial, id, folder, phases);
    }

    private PhaseRun run(Variant variant, Phase phase, Path folder, long scenarioSeed, String scenario) {
        boolean training = phase == Phase.TRAINING;
        int slots = training ? variant.trainSlots() : experiment.evalSlots();
        long seed = training ? scenarioSeed : scenarioSeed + FRESH;
        Path out = folder(folder, phase);
        List<String> arguments = new ArrayList<>(List.of(experiment.kafka() ? "run" : "simulate", variant.scenario()));
        arguments.addAll(List.of("--policy", variant.policy()));
        variant.assignments().forEach(assignment -> arguments.addAll(List.of("--set", assignment)));
        arguments.addAll(List.of("--scenario-seed", Long.toString(scenarioSeed), "--seed", Long.toString(seed)));
        arguments.addAll(List.of("--slots", Integer.toString(slots)));
        if (training) {
            arguments.add("--train");
        } else if (Learners.names().contains(variant.policy())) {
            arguments.addAll(List.of("--weights", folder(folder, Phase.TRAINING).toString()));
        }
        if (phase == Phase.SAMPLED) {
            arguments.add("--sample");
        }
        if (experiment.realTime()) {
            arguments.addAll(List.of("--time", "real"));
        } else if (!tasksAreKept(phase, scenarioSeed)) {
            arguments.add("--no-tasks");
        }
        policyJars.forEach(jar -> arguments.addAll(List.of("--policy-jar", jar.toString())));
        arguments.addAll(List.of("--out", out.toString()));
        return new PhaseRun(phase, out, slots, scenario, scenarioSeed, seed, arguments);
    }

    /** Whether a run writes tasks.csv: only one seed needs single tasks, and that file is the largest. */
    private boolean tasksAreKept(Phase phase, long scenarioSeed) {
        return phase == Phase.GREEDY && scenarioSeed == experiment.seeds().get(0);
    }

    private static Path folder(Path trial, Phase phase) {
        return trial.resolve(FOLDERS.getOrDefault(phase, phase.text()));
    }

    /** Returns a readable, unique name of letters that every file system accepts. */
    private String id(Variant variant, long seed) {
        String setting = variant.values().entrySet().stream()
                .map(Expansion::part)
                .map(part -> part.replaceAll("[^A-Za-z0-9.-]+", "-") + "_")
                .collect(Collectors.joining());
        String id = String.format(
                Locale.ROOT, "%s%s_s%02d", setting, variant.policy().replaceAll("[^A-Za-z0-9.-]+", "-"), seed);
        int given = idsGiven.merge(id, 1, Integer::sum);
        return given == 1 ? id : id + "_" + given;
    }

    private static String part(Map.Entry<String, String> value) {
        return switch (value.getKey()) {
            case Trial.GROUP -> value.getValue();
            case "scenario" -> value.getValue().replaceAll(".*/", "");
            default -> value.getKey().substring(value.getKey().lastIndexOf('.') + 1) + value.getValue();
        };
    }
}
