package org.cellbed.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.scenario.LoadedScenario;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select a cell, shared by all commands with a scenario. */
public final class CellOptions {
    @Option(
            names = "--policy",
            paramLabel = "NAME",
            description =
                    "The policy that decides where tasks are computed (see cellbed policies). Default: the scenario's.")
    private @Nullable String policy;

    @Mixin
    private PolicyJars jars;

    @Option(
            names = "--slots",
            paramLabel = "N",
            description =
                    "The number of slots in which tasks are generated. Default: the scenario's; unlimited for up.")
    private @Nullable String slots;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The seed of the events in the cell: tasks and decisions. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--scenario-seed",
            paramLabel = "S",
            defaultValue = "1",
            description =
                    "The seed of the cell itself: processor frequencies and positions. Default: ${DEFAULT-VALUE}.")
    private long scenarioSeed;

    @Option(
            names = "--traces",
            paramLabel = "DIR",
            description = "A folder of radio traces in CSV, one per device, in the order of their file names. "
                    + "Default: the scenario's radio model.")
    private @Nullable String traces;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Changes a key of the scenario, for example --set devices.count=20. May be repeated. "
                    + "See docs/scenarios.md.")
    private List<String> settings = new ArrayList<>();

    /** Returns the built-in policies and those in the given jars. */
    public PolicyCatalog policies() {
        return jars.policies();
    }

    /** Returns the jars with the user's policies. */
    public List<Path> policyJars() {
        return jars.files();
    }

    /** Reads the scenario, applies the options, and checks everything. */
    public LoadedScenario scenario(String nameOrFile, PolicyCatalog policies) {
        return scenario(nameOrFile, policies, List.of());
    }

    /** Reads the scenario as {@link #scenario(String, PolicyCatalog)} does; the options override these settings. */
    public LoadedScenario scenario(String nameOrFile, PolicyCatalog policies, List<Setting> first) {
        List<Setting> all = new ArrayList<>(first);
        settings.forEach(assignment -> all.add(Setting.set(assignment)));
        add(all, "--policy", "policy", policy);
        add(all, "--slots", "slots", slots);
        add(all, "--traces", "radio.traces", traces);
        return new ScenarioFile(new HashSet<>(policies.names())).read(nameOrFile, all);
    }

    public Seeds seeds() {
        return new Seeds(scenarioSeed, seed);
    }

    private static void add(List<Setting> settings, String option, String key, @Nullable String value) {
        if (value != null) {
            settings.add(Setting.option(option, key, value));
        }
    }
}
