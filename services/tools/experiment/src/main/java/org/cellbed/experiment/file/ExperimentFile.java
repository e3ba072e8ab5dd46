package org.cellbed.experiment.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellbed.experiment.result.Claim;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.model.text.Suggestion;
import org.cellbed.scenario.BuiltInScenarios;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.KeyReader;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.ScenarioProblems;
import org.cellbed.scenario.keys.Values;
import org.cellbed.scenario.keys.YamlText;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A reader of experiments. Each method checks the whole experiment, including every scenario that it plays, and throws
 * {@link ScenarioProblems} with all problems at once. Immutable and thread-safe.
 */
public final class ExperimentFile {
    private final Set<String> knownPolicies;

    /**
     * Creates a reader of experiments.
     *
     * @param knownPolicies the names of the policies that there are
     */
    public ExperimentFile(Set<String> knownPolicies) {
        this.knownPolicies = Set.copyOf(knownPolicies);
    }

    /**
     * Reads a built-in experiment by its name, or a file by its path.
     *
     * @param quick whether the values under {@code quick} replace the others
     */
    public Experiment read(String nameOrFile, boolean quick) {
        Optional<String> builtIn = BuiltInExperiments.yaml(nameOrFile);
        if (builtIn.isPresent()) {
            return readText("built-in " + nameOrFile, builtIn.get(), Path.of(""), quick);
        }
        Path file = Path.of(nameOrFile);
        if (!looksLikePath(nameOrFile) && Files.notExists(file)) {
            throw new ScenarioProblems(List.of(unknownName(nameOrFile)));
        }
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return readText(nameOrFile, YamlText.read(file, "an experiment file in YAML"), folder, quick);
    }

    /**
     * Reads a text.
     *
     * @param origin the place that problems name
     * @param folder the folder that scenarios of the text are relative to
     */
    public Experiment readText(String origin, String yaml, Path folder, boolean quick) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> root = YamlText.parse(origin, yaml, problems);
        ScenarioProblems.throwIfAny(problems);
        Found whole = new Found(origin, 1, root.orElseGet(() -> Key.scalar("")));
        KeyReader reader = new KeyReader(ExperimentKeys.TABLE, "", problems);
        reader.read(whole);
        Values values = new Values(reader.found(), "", whole, problems);
        Experiment experiment = new ExperimentAssembler(values, folder, quick, problems).assemble();
        if (!problems.isEmpty()) {
            checkNames(experiment, values, problems);
            throw new ScenarioProblems(problems);
        }
        checkScenarios(experiment, origin);
        return experiment;
    }

    /** Returns the absolute path of a scenario that a file in a folder names, or the name of a built-in one. */
    static String scenario(Path folder, String nameOrFile) {
        boolean path = looksLikePath(nameOrFile) || Files.exists(folder.resolve(nameOrFile));
        return path && !BuiltInScenarios.names().contains(nameOrFile)
                ? folder.resolve(nameOrFile).toAbsolutePath().normalize().toString()
                : nameOrFile;
    }

    /**
     * Checks names of scenarios and policies even if the experiment has other problems, so that all are reported at
     * once.
     */
    private void checkNames(Experiment experiment, Values values, List<Problem> problems) {
        for (String policy : experiment.policies()) {
            if (!knownPolicies.contains(policy)) {
                values.reject(ExperimentKeys.POLICIES, policy, Suggestion.oneOf(policy, new TreeSet<>(knownPolicies)));
            }
        }
        ScenarioFile files = new ScenarioFile(knownPolicies);
        for (String scenario : experiment.scenarios()) {
            try {
                files.read(scenario, List.of());
            } catch (ScenarioProblems bad) {
                problems.addAll(bad.problems());
            }
        }
    }

    private void checkScenarios(Experiment experiment, String origin) {
        ScenarioFile files = new ScenarioFile(knownPolicies);
        List<Problem> problems = new ArrayList<>();
        List<Variant> variants = new Variants(experiment, origin).all();
        for (Claim claim : experiment.claims()) {
            // a quick experiment may leave out the subject of a claim
            if (experiment.leftOut().isEmpty()
                    && variants.stream().noneMatch(variant -> claim.covers(variant.values()))) {
                problems.add(new Problem(
                        origin,
                        0,
                        "claims: " + claim.id() + ": at",
                        String.valueOf(claim.at()),
                        "values of axes, as in devices.count=10"));
            }
        }
        for (Variant variant : variants) {
            try {
                requireOneCell(variant.resolved(files, experiment.evalSlots()), origin);
            } catch (ScenarioProblems bad) {
                problems.addAll(bad.problems());
            }
        }
        ScenarioProblems.throwIfAny(problems.stream().distinct().toList());
    }

    private static void requireOneCell(Scenario scenario, String origin) {
        if (scenario.cells() > 1) {
            throw new ScenarioProblems(List.of(new Problem(
                    origin,
                    0,
                    "cells",
                    Integer.toString(scenario.cells()) + " in scenario " + scenario.name(),
                    "1, as the measures of a trial are those of one cell")));
        }
    }

    private static boolean looksLikePath(String text) {
        return text.contains("/") || text.contains("\\") || text.endsWith(".yaml") || text.endsWith(".yml");
    }

    private static Problem unknownName(String name) {
        return new Problem(
                "experiment", 0, "", name, "a file or " + Suggestion.oneOf(name, BuiltInExperiments.names()));
    }
}
