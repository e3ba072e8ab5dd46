package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.cellbed.analysis.verify.Verification;
import org.cellbed.cli.option.BadInput;
import org.cellbed.cli.terminal.ShownSimulation;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.simulator.Execution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed verify}. */
@Command(
        name = "verify",
        description = {
            "Repeats a virtual-time run from its manifest and its scenario.yaml, within this "
                    + "process and in a temporary folder, and compares the files byte by byte.",
            "Exit code 1 if they differ, 2 if an input file of the run has changed since."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The run directory of a virtual-time run.")
    private Path run;

    @Option(names = "--json", description = "Prints the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Manifest manifest = Manifest.read(run);
        requireRepeatable(manifest);
        RecordedInputs inputs = new RecordedInputs(run, manifest);
        inputs.requireUnchanged();
        RunPlan plan = plan(manifest);
        inputs.requireNoOthers(plan);
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

    private void requireRepeatable(Manifest manifest) {
        require(
                "virtual".equals(manifest.plan().time()),
                "a run in " + manifest.plan().time() + " time",
                "a run in virtual time, because a clock cannot be repeated; check this one by cellbed "
                        + "audit and cellbed fidelity");
        require(
                manifest.hasEnded(),
                "a run that has not ended",
                "a run that has ended; check the files so far by cellbed audit");
        require(
                !manifest.outcome().interrupted(),
                "a run that was interrupted",
                "a run with all its slots, because the time of the interruption cannot be repeated; "
                        + "run it anew with as many slots as slots.csv has, and verify that run");
        require(
                !manifest.outcome().disturbed(),
                "a run with an event that its seeds do not determine, such as a restarted process",
                "a run determined by its seeds; check this one by cellbed audit");
        require(
                manifest.replayOf() == null,
                "a replay of " + manifest.replayOf(),
                "a run determined by its seeds; repeat this one by cellbed replay");
    }

    private void require(boolean kept, String found, String expected) {
        if (!kept) {
            throw new BadInput(run.resolve(Manifest.FILE) + ": found " + found + ", expected " + expected);
        }
    }

    private RunPlan plan(Manifest manifest) throws IOException {
        try {
            return manifest.readPlan(run);
        } catch (IllegalArgumentException e) {
            throw new BadInput(run.resolve(Manifest.FILE) + ": " + e.getMessage());
        }
    }

    private static void execute(RunPlan plan, Path folder) throws IOException, InterruptedException {
        RunDirectory directory = RunDirectory.create(folder, plan.scenario().cells());
        try (ShownSimulation simulation = new ShownSimulation(plan, Execution.PLAIN, directory)) {
            simulation.runWhole("verify");
        }
    }
}
