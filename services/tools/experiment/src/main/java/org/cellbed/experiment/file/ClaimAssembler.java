package org.cellbed.experiment.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.learner.Learners;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key.Value;
import org.cellbed.scenario.keys.KeyReader;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.Values;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A maker of the claims of an experiment. Not thread-safe. */
final class ClaimAssembler {
    private final Values experiment;
    private final Path folder;
    private final Set<Phase> evaluation;
    private final List<Problem> problems;

    /**
     * Prepares the claims from the values of an experiment.
     *
     * @param folder the folder that scenarios of claims are relative to
     * @param evaluation the phases in which trained policies are evaluated
     */
    ClaimAssembler(Values experiment, Path folder, Set<Phase> evaluation, List<Problem> problems) {
        this.experiment = experiment;
        this.folder = folder;
        this.evaluation = evaluation;
        this.problems = problems;
    }

    /** Returns the claims in the order of the file; wrong claims become problems. */
    List<Claim> claims(List<String> policies, List<Axis> axes) {
        List<Claim> claims = new ArrayList<>();
        Found list = experiment.found().get(ExperimentKeys.CLAIMS.path());
        if (list != null && list.node() instanceof SequenceNode items) {
            for (int k = 0; k < items.getValue().size(); k++) {
                Node item = items.getValue().get(k);
                Found found = new Found(list.origin(), list.lineOf(item), item);
                String prefix = "claims[" + k + "].";
                int before = problems.size();
                KeyReader reader = new KeyReader(ClaimKeys.TABLE, prefix, problems);
                reader.read(found);
                if (problems.size() == before) {
                    Values values = new Values(reader.found(), prefix, found, problems);
                    claim(values, found, prefix, policies, axes).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private Optional<Claim> claim(Values values, Found found, String prefix, List<String> policies, List<Axis> axes) {
        List<Claim.Kind> given = ClaimKeys.KINDS.entrySet().stream()
                .filter(kind -> values.get(kind.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (given.size() != 1) {
            String what = given.isEmpty()
                    ? "none"
                    : String.join(" and ", given.stream().map(Claim.Kind::text).toList());
            String key = prefix.substring(0, prefix.length() - 1);
            problems.add(found.problem(key, what, "exactly one of " + ClaimKeys.kindNames()));
            return Optional.empty();
        }
        Claim.Kind kind = given.get(0);
        String policy = known(values, kind(kind), policies, "one of policies");
        boolean along = kind == Claim.Kind.INCREASES || kind == Claim.Kind.DECREASES;
        String than = along
                ? known(values, ClaimKeys.ALONG, axes.stream().map(Axis::key).toList(), "one of axes")
                : known(values, ClaimKeys.THAN, policies, "one of policies");
        Phase phase = kind == Claim.Kind.FASTER
                ? Phase.TRAINING
                : Phase.find(values.get(ClaimKeys.PHASE)).orElseThrow();
        checkPhase(values, phase, along ? Stream.of(policy) : Stream.of(policy, than));
        return Optional.of(new Claim(
                values.get(ClaimKeys.ID),
                values.get(ClaimKeys.CLAIM),
                kind,
                policy,
                than,
                measure(kind, values),
                phase,
                values.get(ClaimKeys.AT).map(this::resolved).orElse(null)));
    }

    /** Checks the phase of a learned policy, which has only the requested evaluations. */
    private void checkPhase(Values values, Phase phase, Stream<String> policies) {
        if (phase != Phase.TRAINING
                && !evaluation.contains(phase)
                && policies.anyMatch(policy -> Learners.names().contains(policy))) {
            String played = evaluation.stream().map(Phase::text).collect(Collectors.joining(", "));
            values.reject(ClaimKeys.PHASE, phase.text(), "one of evaluation, " + played);
        }
    }

    /** Returns a setting, with its scenario as the axis names it. */
    private String resolved(String at) {
        String scenario = Axis.SCENARIO + "=";
        return Arrays.stream(at.split(",", -1))
                .map(pair -> pair.startsWith(scenario)
                        ? scenario + ExperimentFile.scenario(folder, pair.substring(scenario.length()))
                        : pair)
                .collect(Collectors.joining(","));
    }

    private static Measure measure(Claim.Kind kind, Values values) {
        return kind == Claim.Kind.FASTER
                ? Measure.SLOTS_TO_95
                : Measure.find(values.get(ClaimKeys.MEASURE)).orElseThrow();
    }

    private static Value<Optional<String>> kind(Claim.Kind kind) {
        Value<Optional<String>> key = ClaimKeys.KINDS.get(kind);
        if (key == null) {
            throw new IllegalStateException("no key for claims of kind " + kind);
        }
        return key;
    }

    private static String known(Values values, Value<Optional<String>> key, List<String> known, String expected) {
        String found = values.get(key).orElse("nothing");
        if (!known.contains(found)) {
            values.reject(key, found, expected + ", " + String.join(", ", known));
        }
        return found;
    }
}
