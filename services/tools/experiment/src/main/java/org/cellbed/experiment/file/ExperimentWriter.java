package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Phase;
import org.cellbed.scenario.keys.Key.Value;

/**
 * A writer of experiments as files with every default written out. A quick experiment is written as it runs: the file
 * does not mention {@code quick} and needs no such option.
 */
public final class ExperimentWriter {
    private ExperimentWriter() {}

    /** Returns the text of the file. */
    public static String write(Experiment experiment) {
        StringBuilder out = new StringBuilder();
        keys(experiment)
                .forEach((key, value) ->
                        out.append(key).append(": ").append(value).append('\n'));
        out.append("claims:").append(experiment.claims().isEmpty() ? " []" : "").append('\n');
        experiment
                .claims()
                .forEach(claim -> out.append("  - {").append(claim(claim)).append("}\n"));
        return out.toString();
    }

    /** Returns the values of all keys except the claims, as YAML on one line each. */
    public static Map<String, String> keys(Experiment experiment) {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, ExperimentKeys.SCHEMA, 1);
        put(keys, ExperimentKeys.NAME, experiment.name());
        put(keys, ExperimentKeys.QUESTION, experiment.question());
        put(keys, ExperimentKeys.SCENARIO, experiment.scenarios());
        put(keys, ExperimentKeys.POLICIES, experiment.policies());
        put(keys, ExperimentKeys.AXES, experiment.axes());
        put(keys, ExperimentKeys.SETTINGS, experiment.settings());
        put(keys, ExperimentKeys.GROUPS, experiment.groups());
        put(keys, ExperimentKeys.POLICY_SETTINGS, policySettings(experiment));
        put(keys, ExperimentKeys.SEEDS, experiment.seeds());
        put(keys, ExperimentKeys.TRAIN_SLOTS, experiment.trainSlots());
        put(keys, ExperimentKeys.EVAL_SLOTS, experiment.evalSlots());
        put(
                keys,
                ExperimentKeys.EVALUATION,
                experiment.evaluation().stream().map(Phase::text).toList());
        put(keys, ExperimentKeys.WIRE, experiment.kafka() ? "kafka" : "memory");
        put(keys, ExperimentKeys.CLOCK, experiment.realTime() ? "real" : "virtual");
        return keys;
    }

    private static Map<String, List<Assignment>> policySettings(Experiment experiment) {
        Map<String, List<Assignment>> settings = new LinkedHashMap<>();
        experiment.policySettings().forEach((policy, assignments) -> {
            List<Assignment> all = new ArrayList<>(assignments);
            Optional.ofNullable(experiment.policyTrainSlots().get(policy))
                    .ifPresent(slots -> all.add(new Assignment("train_slots", slots.toString(), 0)));
            settings.put(policy, all);
        });
        return settings;
    }

    private static String claim(Claim claim) {
        Map<String, String> keys = new LinkedHashMap<>();
        put(keys, ClaimKeys.ID, claim.id());
        put(keys, ClaimKeys.CLAIM, claim.text());
        Optional.ofNullable(ClaimKeys.KINDS.get(claim.kind()))
                .ifPresent(key -> put(keys, key, Optional.of(claim.policy())));
        boolean along = claim.kind() == Claim.Kind.INCREASES || claim.kind() == Claim.Kind.DECREASES;
        put(keys, along ? ClaimKeys.ALONG : ClaimKeys.THAN, Optional.of(claim.than()));
        put(keys, ClaimKeys.MEASURE, claim.measure().text());
        put(keys, ClaimKeys.PHASE, claim.phase().text());
        put(keys, ClaimKeys.AT, Optional.ofNullable(claim.at()));
        return keys.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static <T> void put(Map<String, String> keys, Value<T> key, T value) {
        keys.put(key.path(), key.kind().write(value));
    }
}
