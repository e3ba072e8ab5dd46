package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Trial;
import org.cellbed.scenario.keys.Setting;

/** The variants of an experiment: all combinations of its axes, with each of its policies. Not thread-safe. */
public final class Variants {
    /** The key of a scenario whose value is each policy of an experiment in turn. */
    static final String POLICY = "policy";

    private final Experiment experiment;
    private final String file;

    /**
     * Creates the variants of an experiment.
     *
     * @param file the place that problems name
     */
    public Variants(Experiment experiment, String file) {
        this.experiment = experiment;
        this.file = file;
    }

    /** Returns the variants by group, by the axes in their order, the last one changing fastest, and by policy. */
    public List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        List<String> groups = experiment.groups().isEmpty()
                ? List.of("")
                : List.copyOf(experiment.groups().keySet());
        for (String group : groups) {
            for (Map<String, String> values : combinations(group)) {
                experiment.policies().forEach(policy -> all.add(variant(values, group, policy)));
            }
        }
        return List.copyOf(all);
    }

    private List<Map<String, String>> combinations(String group) {
        Map<String, String> start = new LinkedHashMap<>();
        if (!group.isEmpty()) {
            start.put(Trial.GROUP, group);
        }
        List<Map<String, String>> combinations = List.of(start);
        for (Axis axis : experiment.allAxes()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : combinations) {
                for (String value : axis.values()) {
                    Map<String, String> with = new LinkedHashMap<>(before);
                    with.put(axis.key(), value);
                    longer.add(with);
                }
            }
            combinations = longer;
        }
        return combinations;
    }

    private Variant variant(Map<String, String> values, String group, String policy) {
        List<Setting> settings = new ArrayList<>();
        add(settings, experiment.settings(), "settings", values);
        add(settings, experiment.groups().getOrDefault(group, List.of()), "groups." + group, values);
        experiment
                .axes()
                .forEach(axis -> settings.add(new Assignment(axis.key(), "", axis.line())
                        .setting(file, "axes", values.getOrDefault(axis.key(), ""))));
        add(settings, experiment.policySettings().getOrDefault(policy, List.of()), "policy_settings." + policy, values);
        settings.add(new Setting(file + ": policies", POLICY + "=" + policy));
        return new Variant(
                values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(",")),
                values,
                policy,
                values.getOrDefault(Axis.SCENARIO, experiment.scenarios().get(0)),
                List.copyOf(settings),
                experiment.trainSlots(policy));
    }

    private void add(List<Setting> settings, List<Assignment> assignments, String under, Map<String, String> values) {
        for (Assignment assignment : assignments) {
            String value = assignment.value();
            String resolved = value.startsWith(Assignment.REFERENCE)
                    ? values.getOrDefault(value.substring(Assignment.REFERENCE.length()), value)
                    : value;
            settings.add(assignment.setting(file, under, resolved));
        }
    }
}
