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
            "Repeats a virtual-time run from its manifest and its scenario.yaml, in this process and into a temporary"
                    + " folder, and compares the files byte by byte.",
            "Exit code 1 where they differ, 2 where a file that the run read has changed since."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Option(names = "--json", description = "Prints what was found as JSON.")
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
                "a run in time '" + manifest.plan().time() + "'",
                "a run in virtual time: the clock is not repeated; cellbed audit and cellbed fidelity judge such a run");
        require(
                manifest.hasEnded(),
                "a run that has not ended",
                "a run that has ended; cellbed audit judges what is there");
        require(
                !manifest.outcome().interrupted(),
                "a run that was interrupted",
                "a run that has all its slots: where it was stopped is no parameter; run it again with as many slots as"
                        + " slots.csv has, and verify that");
        require(
                !manifest.outcome().disturbed(),
                "a run that was disturbed",
                "a run that follows from its seeds; cellbed audit judges such a run");
        require(
                manifest.replayOf() == null,
                "a replay of " + manifest.replayOf(),
                "a run that follows from its seeds; cellbed replay plays that one again");
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
