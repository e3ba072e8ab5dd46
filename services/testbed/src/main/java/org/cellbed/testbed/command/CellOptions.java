package org.cellbed.testbed.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.runtime.scenario.LoadedScenario;
import org.cellbed.runtime.scenario.ScenarioFile;
import org.cellbed.runtime.scenario.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What says which cell to play: the options that all commands with a scenario share. */
final class CellOptions {
    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description = "Who decides where tasks are computed; see cellbed policies. Default: the scenario's.")
    private @Nullable String policy;

    @Mixin
    private PolicyJars jars;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description = "Slots in which tasks are generated. Default: the scenario's.")
    private @Nullable String slots;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws what happens in the cell: tasks and decisions. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--scenario-seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Draws the cell itself: frequencies and positions. Default: ${DEFAULT-VALUE}.")
    private long scenarioSeed;

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description = "A folder of radio traces in CSV, one per device in the order of their names.")
    private @Nullable String traces;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a key of the scenario, as in --set devices.count=20; may be given several times. See"
                    + " docs/scenarios.md.")
    private List<String> settings = new ArrayList<>();

    /** The policies that come with Cellbed and those in the jars given. */
    PolicyCatalog policies() {
        return jars.policies();
    }

    /** The jars with policies of one's own. */
    List<Path> policyJars() {
        return jars.files();
    }

    /** The scenario with all that the options change; everything is checked. */
    LoadedScenario scenario(String nameOrFile, PolicyCatalog policies) {
        return scenario(nameOrFile, policies, List.of());
    }

    /** As {@link #scenario(String, PolicyCatalog)}; {@code --set} and all other options come after these settings. */
    LoadedScenario scenario(String nameOrFile, PolicyCatalog policies, List<Setting> first) {
        List<Setting> all = new ArrayList<>(first);
        settings.forEach(assignment -> all.add(Setting.set(assignment)));
        add(all, "--policy", "policy", policy);
        add(all, "--slots", "slots", slots);
        add(all, "--traces", "radio.traces", traces);
        return new ScenarioFile(new HashSet<>(policies.names())).read(nameOrFile, all);
    }

    Seeds seeds() {
        return new Seeds(scenarioSeed, seed);
    }

    private static void add(List<Setting> settings, String option, String key, @Nullable String value) {
        if (value != null) {
            settings.add(Setting.option(option, key, value));
        }
    }
}
