package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;

/**
 * One policy at one setting of the axes. Immutable.
 *
 * @param setting the values of the axes as text
 * @param values the values by axis
 * @param scenario the name of a built-in scenario, or a path
 * @param settings the changes to the scenario, in this order
 * @param trainSlots the slots for which a learned policy is trained
 */
public record Variant(
        String setting,
        Map<String, String> values,
        String policy,
        String scenario,
        List<Setting> settings,
        int trainSlots) {
    /** Returns the scenario as a command with this number of slots reads it. */
    public Scenario resolved(ScenarioFile files, int slots) {
        List<Setting> all = new ArrayList<>(settings);
        all.add(Setting.option("--slots", "slots", Integer.toString(slots)));
        return files.read(scenario, all).scenario();
    }

    /** Returns the values of {@code --set}, in order. */
    public List<String> assignments() {
        return settings.stream()
                .map(Setting::assignment)
                .filter(assignment -> !assignment.startsWith(Variants.POLICY + "="))
                .toList();
    }
}
