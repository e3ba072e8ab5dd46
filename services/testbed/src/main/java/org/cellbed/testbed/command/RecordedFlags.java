package org.cellbed.testbed.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run was told by its flags that neither its scenario.yaml nor its seeds say. */
@Command
final class RecordedFlags {
    @Mixin
    private LearningOptions learning = new LearningOptions();

    @Mixin
    private PolicyJars jars = new PolicyJars();

    @Option(names = "--no-tasks")
    private boolean withoutTasks;

    /** Reads them as the manifest keeps them; flags that do not matter here are passed over. */
    static RecordedFlags of(JsonNode manifest) {
        List<String> flags = new ArrayList<>();
        manifest.path("flags").forEach(flag -> flags.add(flag.asText()));
        RecordedFlags recorded = new RecordedFlags();
        new CommandLine(recorded).setUnmatchedArgumentsAllowed(true).parseArgs(flags.toArray(String[]::new));
        return recorded;
    }

    boolean withTasks() {
        return !withoutTasks;
    }

    boolean followsWeights() {
        return learning.weights().named();
    }

    /** This file in place of the weights that were named. */
    void follow(Path weights) {
        learning.weights().follow(weights);
    }

    PolicyCatalog policies() {
        return jars.policies();
    }

    WeightsOptions.Chosen choose(PolicyProvider policy, Scenario scenario) {
        return learning.choose(policy, scenario);
    }
}
