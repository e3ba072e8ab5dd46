package org.cellbed.experiment.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cellbed.experiment.result.AxisNumber;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Trial;
import org.cellbed.scenario.keys.Found;
import org.cellbed.scenario.keys.Key;
import org.cellbed.scenario.keys.NumberKinds.Whole;
import org.cellbed.scenario.keys.Problem;
import org.cellbed.scenario.keys.Values;

/** A maker of an experiment from the values of a file, with the rules between several keys. Not thread-safe. */
final class ExperimentAssembler {
    private static final String REWARD = "reward";
    private static final String TRAIN_SLOTS = "train_slots";
    private static final Set<String> NOT_SETTINGS = Set.of(Variants.POLICY, "slots", "schema", "name", Trial.GROUP);

    private final Values values;
    private final Path folder;
    private final boolean quick;
    private final List<Problem> problems;

    /**
     * @param folder the folder that scenarios of the file are relative to
     * @param quick whether the values under {@code quick} replace the others
     * @param problems receives the problems found
     */
    ExperimentAssembler(Values values, Path folder, boolean quick, List<Problem> problems) {
        this.values = values;
        this.folder = folder;
        this.quick = quick;
        this.problems = problems;
    }

    /** Makes the experiment; it must not be used if a problem was found. */
    Experiment assemble() {
        values.get(ExperimentKeys.SCHEMA);
        List<String> policies = values.get(ExperimentKeys.POLICIES);
        List<Axis> axes = values.get(ExperimentKeys.AXES);
        Map<String, Integer> trainSlots = new LinkedHashMap<>();
        boolean kafka = values.get(ExperimentKeys.WIRE).equals("kafka");
        boolean realTime = values.get(ExperimentKeys.CLOCK).equals("real");
        if (realTime && !kafka) {
            values.reject(ExperimentKeys.CLOCK, "real", "virtual, or real with wire: kafka");
        }
        Set<Phase> evaluation = evaluation();
        Experiment whole = new Experiment(
                values.get(ExperimentKeys.NAME),
                values.get(ExperimentKeys.QUESTION),
                values.get(ExperimentKeys.SCENARIO).stream()
                        .map(scenario -> ExperimentFile.scenario(folder, scenario))
                        .toList(),
                policies,
                axes,
                values.get(ExperimentKeys.SETTINGS),
                values.get(ExperimentKeys.GROUPS),
                policySettings(policies, trainSlots),
                trainSlots,
                values.get(ExperimentKeys.SEEDS),
                values.get(ExperimentKeys.TRAIN_SLOTS),
                values.get(ExperimentKeys.EVAL_SLOTS),
                evaluation,
                kafka,
                realTime,
                new ClaimAssembler(values, folder, evaluation, problems).claims(policies, axes),
                List.of());
        checkKeys(whole);
        // assembled even if not requested, so that its problems are reported
        checkUnits(ExperimentKeys.QUICK_AXES, values.get(ExperimentKeys.QUICK_AXES));
        QuickPicture picture = new QuickPicture(values, whole);
        return quick ? picture.experiment() : whole;
    }

    /** Returns the settings of policies; their slots of training go into the map instead. */
    private Map<String, List<Assignment>> policySettings(List<String> policies, Map<String, Integer> trainSlots) {
        Map<String, List<Assignment>> settings = new LinkedHashMap<>();
        values.get(ExperimentKeys.POLICY_SETTINGS).forEach((policy, assignments) -> {
            if (!policies.contains(policy)) {
                values.reject(ExperimentKeys.POLICY_SETTINGS, policy, "one of policies");
            }
            List<Assignment> others = new ArrayList<>();
            for (Assignment assignment : assignments) {
                if (assignment.key().equals(TRAIN_SLOTS)) {
                    trainSlots.put(policy, slots(policy, assignment));
                } else {
                    others.add(assignment);
                }
            }
            settings.put(policy, List.copyOf(others));
        });
        return settings;
    }

    private int slots(String policy, Assignment assignment) {
        Whole kind = Whole.atLeast(1);
        return kind.read(Key.scalar(assignment.value())).orElseGet(() -> {
            values.reject(
                    ExperimentKeys.POLICY_SETTINGS,
                    policy + "." + TRAIN_SLOTS + ": " + assignment.value(),
                    kind.expected());
            return 1;
        });
    }

    private Set<Phase> evaluation() {
        EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
        for (String word : values.get(ExperimentKeys.EVALUATION)) {
            if (word.equals(Phase.GREEDY.text()) || word.equals(Phase.SAMPLED.text())) {
                phases.add(Phase.find(word).orElseThrow());
            } else {
                values.reject(ExperimentKeys.EVALUATION, word, "greedy or sampled");
            }
        }
        return phases;
    }

    private void checkKeys(Experiment experiment) {
        for (Axis axis : experiment.axes()) {
            checkKey(ExperimentKeys.AXES, axis.key());
        }
        checkUnits(ExperimentKeys.AXES, experiment.axes());
        experiment.policySettings().forEach(this::checkSameReward);
        checkAssignments(ExperimentKeys.SETTINGS, experiment.settings().stream(), experiment);
        checkAssignments(
                ExperimentKeys.GROUPS, experiment.groups().values().stream().flatMap(List::stream), experiment);
        checkAssignments(
                ExperimentKeys.POLICY_SETTINGS,
                experiment.policySettings().values().stream().flatMap(List::stream),
                experiment);
    }

    /**
     * Checks that the values of an axis with a claim or figure are numbers of the same unit, because they are compared
     * as written.
     */
    private void checkUnits(Key key, List<Axis> axes) {
        for (Axis axis : axes) {
            long units = axis.values().stream()
                    .flatMap(value -> AxisNumber.of(value).stream())
                    .map(AxisNumber::unit)
                    .distinct()
                    .count();
            if (units > 1) {
                reject(key, axis.line(), axis.key(), String.join(", ", axis.values()), "numbers of the same unit");
            }
        }
    }

    /** Rejects reward weights for a single policy, because utilities are comparable only between equal weights. */
    private void checkSameReward(String policy, List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            if (assignment.key().equals(REWARD) || assignment.key().startsWith(REWARD + ".")) {
                reject(
                        ExperimentKeys.POLICY_SETTINGS,
                        assignment.line(),
                        policy,
                        assignment.key(),
                        "it under settings or groups, because policies are compared by the same reward; to learn without the"
                                + " load term, use the policy dtoma");
            }
        }
    }

    private void reject(Key key, int line, String below, String found, String expected) {
        Found place = values.place(key);
        problems.add(new Problem(place.origin(), line, key.path() + "." + below, found, expected));
    }

    private void checkAssignments(Key key, Stream<Assignment> assignments, Experiment experiment) {
        List<String> axes = experiment.axes().stream().map(Axis::key).toList();
        assignments.forEach(assignment -> {
            checkKey(key, assignment.key());
            String value = assignment.value();
            if (value.startsWith(Assignment.REFERENCE) && !axes.contains(value.substring(1))) {
                values.reject(
                        key,
                        value,
                        "$ and one of the axes" + (axes.isEmpty() ? ", of which there is none" : " " + axes));
            }
        });
    }

    private void checkKey(Key key, String found) {
        if (NOT_SETTINGS.contains(found)) {
            values.reject(key, found, "another key of the scenario; policies, train_slots and eval_slots set this one");
        }
    }
}
