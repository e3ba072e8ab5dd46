package org.cellbed.testbed.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.scenario.ScenarioFile;
import org.cellbed.runtime.wire.OneQueue;
import org.cellbed.testbed.record.Sha256;
import org.cellbed.testbed.rundir.JsonFile;
import org.cellbed.testbed.rundir.RunDirectory;
import org.cellbed.testbed.rundir.RunReadException;
import org.cellbed.testbed.simulate.Plan;
import org.cellbed.testbed.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed verify}. */
@Command(
        name = "verify",
        description = {
            "Repeats a virtual-time run from its manifest and its scenario.yaml, in this process and into a temporary"
                    + " folder, and compares the files byte by byte.",
            "Exit code 1 where they differ."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final String MANIFEST = "manifest.json";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Option(names = "--json", description = "Prints what was found as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        JsonNode manifest = manifest(run);
        RecordedFlags flags = RecordedFlags.of(manifest);
        requireRepeatable(manifest);
        if (flags.followsWeights()) {
            flags.follow(weights(manifest));
        }
        Plan plan = plan(manifest, flags);
        Path folder = Files.createTempDirectory("cellbed-verify-");
        try {
            execute(plan, folder);
            Verification found = Verification.of(run, folder, plan.scenario().cells());
            PrintWriter out = spec.commandLine().getOut();
            out.print(json ? RunDirectory.json(found) + "\n" : found.text());
            out.flush();
            return found.identical() ? 0 : Cellbed.BROKEN_PROMISE;
        } finally {
            RunDirectory.delete(folder);
        }
    }

    private void requireRepeatable(JsonNode manifest) {
        require(
                manifest.path("time").asText().equals("virtual"),
                "a run in time '" + manifest.path("time").asText() + "'",
                "one in virtual time: the clock is not repeated; cellbed audit and cellbed fidelity judge such a run");
        require(
                !manifest.path("ended").isNull() && manifest.has("ended"),
                "a run that has not ended",
                "one that has; cellbed audit judges what is there");
        require(
                !manifest.path("interrupted").asBoolean(),
                "a run that was interrupted",
                "one that has all its slots: where it was stopped is no parameter; run it again with as many slots as"
                        + " slots.csv has, and verify that");
        require(
                !manifest.path("disturbed").asBoolean(),
                "a run that was disturbed",
                "one that follows from its seeds; cellbed audit judges such a run");
        require(
                manifest.path("replay_of").isNull() || !manifest.has("replay_of"),
                "a replay of " + manifest.path("replay_of").asText(),
                "a run that follows from its seeds; cellbed replay plays that one again");
    }

    /** The file of weights that the run began with, as it was then. */
    private Path weights(JsonNode manifest) throws IOException {
        JsonNode followed = manifest.path("weights_followed");
        String sha256 = followed.path("sha256").asText();
        require(
                !sha256.isEmpty(),
                "a run that followed --weights and keeps no hash of them",
                "weights_followed with file and sha256, as runs now write it; simulate with the same flags and weights, and"
                        + " cellbed compare the two");
        Path file = Path.of(followed.path("file").asText());
        require(
                Files.isRegularFile(file),
                "a run that followed the weights " + file + ", which are not there",
                "them with SHA-256 " + sha256);
        String found = Sha256.of(file);
        require(
                found.equals(sha256),
                "a run that followed the weights " + file + ", now others with SHA-256 " + found,
                sha256 + ", as they were then");
        return file;
    }

    private void require(boolean kept, String found, String expected) {
        if (!kept) {
            throw new BadInput(run.resolve(MANIFEST) + ": found " + found + ", expected " + expected);
        }
    }

    private Plan plan(JsonNode manifest, RecordedFlags flags) {
        for (String key : List.of("scenario_seed", "seed", "slots")) {
            require(
                    manifest.path(key).isIntegralNumber(),
                    key + " " + manifest.path(key),
                    "a whole number, as a run writes it");
        }
        PolicyCatalog policies = flags.policies();
        Scenario scenario = new ScenarioFile(new HashSet<>(policies.names()))
                .read(run.resolve("scenario.yaml"), List.of())
                .scenario();
        require(
                manifest.path("policy").asText().equals(scenario.policy()),
                "policy " + manifest.path("policy").asText(),
                scenario.policy() + ", as scenario.yaml has it");
        WeightsOptions.Chosen chosen = flags.choose(policies.provider(scenario.policy()), scenario);
        return new Plan(
                scenario,
                new Seeds(
                        manifest.path("scenario_seed").asLong(),
                        manifest.path("seed").asLong()),
                chosen.policy(),
                chosen.learning(),
                manifest.path("slots").asInt(),
                cell -> new OneQueue(),
                flags.withTasks(),
                false,
                List.of(),
                Optional.empty());
    }

    private void execute(Plan plan, Path folder) throws IOException, InterruptedException {
        RunDirectory directory = RunDirectory.create(folder, plan.scenario().cells());
        try (ShownSimulation simulation = new ShownSimulation(plan, directory)) {
            simulation.runWhole("verify");
        }
    }

    private static JsonNode manifest(Path folder) throws RunReadException {
        return JsonFile.read(folder.resolve(MANIFEST), JsonNode.class);
    }
}
