package org.cellbed.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.CellOptions;
import org.cellbed.cli.option.KafkaOptions;
import org.cellbed.cli.option.LearningOptions;
import org.cellbed.cli.option.ProcessOptions;
import org.cellbed.cli.terminal.PlainDisplay;
import org.cellbed.cli.terminal.Progress;
import org.cellbed.cli.terminal.SummaryText;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.LoadedScenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed run}. */
@Command(
        name = "run",
        description = {
            "Runs a scenario with a process for each device, eNodeB and server, which talk only "
                    + "through a Kafka broker.",
            "In virtual time the files of the run are byte for byte those of simulate. In real time "
                    + "the run judges its own fidelity; exit code 1 if it is INVALID.",
            "Example: cellbed run paper --policy vls --time real"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    /** The rehearsal after which delays on two processors no longer change; see docs/fidelity.md. */
    static final double REHEARSAL_SECONDS = 30.0;

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

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProcessOptions processes;

    @Option(
            names = "--time",
            paramLabel = "virtual|real",
            defaultValue = "virtual",
            description = "virtual: in lock-step, as fast as possible and reproducible; real: by the wall "
                    + "clock. Default: ${DEFAULT-VALUE}.")
    private Timing timing = Timing.VIRTUAL;

    @Option(names = "--json", description = "Prints summary.json instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PolicyCatalog policies = options.policies();
        LoadedScenario loaded = options.scenario(scenario, policies);
        Learning followed = learning.choose(policies.provider(loaded.scenario().policy()), loaded.scenario());
        RunPlan plan = processes.plan(options, kafka, followed, loaded.scenario(), timing, REHEARSAL_SECONDS, spec);
        int allSlots = plan.slots() * plan.scenario().cells();
        try (Progress progress = Progress.onStandardError(allSlots, "slots")) {
            Launch launch = new Launch(spec, kafka, processes.folder(plan.scenario()));
            return launch.run(
                    plan,
                    new PlainDisplay(
                            progress,
                            spec.commandLine().getErr(),
                            (outcome, tookSeconds, folder) -> json
                                    ? RunDirectory.json(outcome.summary()) + "\n"
                                    : SummaryText.of(plan, outcome, loaded.notes(), tookSeconds, folder)));
        }
    }
}
