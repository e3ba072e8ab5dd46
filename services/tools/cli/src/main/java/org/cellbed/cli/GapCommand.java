package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.analysis.gap.Gap;
import org.cellbed.analysis.gap.GapText;
import org.cellbed.cli.option.CellOptions;
import org.cellbed.cli.option.KafkaOptions;
import org.cellbed.cli.option.ProcessOptions;
import org.cellbed.cli.option.WeightsOptions;
import org.cellbed.cli.terminal.PlainDisplay;
import org.cellbed.cli.terminal.Progress;
import org.cellbed.cli.terminal.ShownSimulation;
import org.cellbed.learner.Learners;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.keys.Setting;
import org.cellbed.simulator.Execution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed gap}. */
@Command(
        name = "gap",
        description = {
            "Runs a scenario in virtual time and, with the same seeds, as processes in real time, and prints the"
                    + " difference of their delays.",
            "Open loop compares the real-time run with the model on the same decisions; closed loop compares two runs"
                    + " that make their own decisions.",
            "The runs are written to DIR/virtual and DIR/real. Exit code 1 if the real-time run is INVALID."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GapCommand implements Callable<Integer> {
    /**
     * The default length of the real-time run; with broker, rehearsal and the last tasks the command takes about two
     * minutes.
     */
    private static final double DEFAULT_WALL_SECONDS = 60.0;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A built-in scenario (see cellbed scenarios) or a YAML file (see docs/scenarios.md). "
                    + "Without --slots it runs for a minute, or for the scenario's slots if these are "
                    + "fewer.")
    private String scenario;

    @Mixin
    private CellOptions options;

    @Mixin
    private WeightsOptions weights;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProcessOptions processes;

    @Option(names = "--json", description = "Prints gap.json instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PolicyCatalog policies = options.policies();
        Scenario resolved = scenario(policies);
        Learning learned = weights.choose(policies.provider(resolved.policy()), Learners.highestDevice(resolved));
        RunPlan real =
                processes.plan(options, kafka, learned, resolved, Timing.REAL, RunCommand.REHEARSAL_SECONDS, spec);
        Path folder = RunDirectory.create(processes.folder(resolved), 1).folder();
        Path virtualRun = folder.resolve("virtual");
        Path realRun = folder.resolve("real");
        simulate(real.withPace(Pace.VIRTUAL), virtualRun);
        int code = run(real, realRun);
        if (Files.notExists(realRun.resolve(Fidelity.NAME))) {
            return code;
        }
        Gap gap = Gap.of(virtualRun, realRun);
        gap.writeTo(folder);
        PrintWriter text = spec.commandLine().getOut();
        text.print(json ? RunDirectory.json(gap) + "\n" : GapText.tables(gap) + "files      " + folder + "\n");
        text.flush();
        return code;
    }

    private Scenario scenario(PolicyCatalog policies) {
        Scenario all = options.scenario(scenario, policies).scenario();
        double slotSeconds = new Cell(all, options.seeds(), 1).constants().slotSeconds();
        int slots = (int) Math.min(all.slots(), Math.ceil(processes.speed() * DEFAULT_WALL_SECONDS / slotSeconds));
        return options.scenario(scenario, policies, List.of(Setting.set("slots=" + slots)))
                .scenario();
    }

    private static void simulate(RunPlan plan, Path folder) throws IOException, InterruptedException {
        RunDirectory directory = RunDirectory.create(folder, plan.scenario().cells());
        try (ShownSimulation simulation = new ShownSimulation(plan, Execution.PLAIN, directory)) {
            simulation.runWhole("gap");
        }
    }

    /** Runs the plan in real time; prints no summary, because the tables of the gap replace it. */
    private int run(RunPlan plan, Path folder) throws IOException, InterruptedException {
        int allSlots = plan.slots() * plan.scenario().cells();
        try (Progress progress = Progress.onStandardError(allSlots, "slots")) {
            return new Launch(spec, kafka, folder)
                    .run(
                            plan,
                            new PlainDisplay(
                                    progress, spec.commandLine().getErr(), (outcome, tookSeconds, into) -> ""));
        }
    }
}
