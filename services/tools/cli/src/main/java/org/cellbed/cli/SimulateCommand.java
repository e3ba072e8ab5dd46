package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.cellbed.cli.option.CellOptions;
import org.cellbed.cli.option.LearningOptions;
import org.cellbed.cli.option.RunFolder;
import org.cellbed.cli.terminal.ShownSimulation;
import org.cellbed.cli.terminal.SummaryText;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.process.LauncherWatch;
import org.cellbed.scenario.LoadedScenario;
import org.cellbed.simulator.Execution;
import org.cellbed.simulator.wire.Links;
import org.cellbed.simulator.wire.OneQueue;
import org.cellbed.simulator.wire.ShuffledLinks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed simulate}. */
@Command(
        name = "simulate",
        description = {
            "Runs a scenario within this process, in exact emulated time and as fast as the CPU allows.",
            "The roles are the same code as in processes; the same seeds give the same bytes.",
            "Example: cellbed simulate paper --policy vls --slots 1000"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
    private static final double DUPLICATE_PROBABILITY = 0.05;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A built-in scenario (see cellbed scenarios) or a YAML file (see docs/scenarios.md).")
    private String scenario;

    @Mixin
    private CellOptions options;

    @Mixin
    private LearningOptions learning;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory, new or empty. Default: runs/SCENARIO-POLICY-TIME.")
    private @Nullable Path out;

    @Option(names = "--no-tasks", description = "Omits tasks.csv, the largest file.")
    private boolean withoutTasks;

    @Option(
            names = "--shuffle",
            paramLabel = "S",
            description = "Delivers messages of different links in a random order with this seed, and some of "
                    + "them twice, to show that the files do not change.")
    private @Nullable Long shuffleSeed;

    @Option(names = "--json", description = "Prints summary.json instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PolicyCatalog policies = options.policies();
        LoadedScenario loaded = options.scenario(scenario, policies);
        Scenario resolved = loaded.scenario();
        Learning learned = learning.choose(policies.provider(resolved.policy()), resolved);
        RunDirectory directory = RunDirectory.create(RunFolder.of(out, resolved), resolved.cells());
        RunPlan plan = new RunPlan(
                resolved,
                options.seeds(),
                learned,
                Pace.VIRTUAL,
                Processes.SEPARATE,
                options.policyJars(),
                Optional.empty(),
                !withoutTasks,
                spec.commandLine().getParent().getParseResult().originalArgs());
        Execution execution = new Execution(links(), !LauncherWatch.launched(), Optional.empty());
        try (ShownSimulation simulation = new ShownSimulation(plan, execution, directory)) {
            return runAndTell(simulation, plan, loaded, directory.folder());
        }
    }

    private int runAndTell(ShownSimulation simulation, RunPlan plan, LoadedScenario loaded, Path folder)
            throws IOException, InterruptedException {
        long startedNanos = System.nanoTime();
        CellSummary summary = simulation.run();
        double tookSeconds = (System.nanoTime() - startedNanos) * 1e-9;
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.println(RunDirectory.json(summary));
        } else {
            text.print(SummaryText.of(plan.scenario(), plan.seeds(), summary, loaded.notes(), tookSeconds, folder));
        }
        text.flush();
        return summary.ledger().verdict().equals(RunRecord.OK) ? 0 : Cellbed.BROKEN_PROMISE;
    }

    private IntFunction<Links> links() {
        Long seed = shuffleSeed;
        return seed == null
                ? cell -> new OneQueue()
                : cell -> new ShuffledLinks(new RandomStream(seed, cell, 0, Purpose.DECISION), DUPLICATE_PROBABILITY);
    }
}
