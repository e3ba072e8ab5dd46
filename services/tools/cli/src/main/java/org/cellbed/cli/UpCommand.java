package org.cellbed.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.cellbed.cli.option.BadInput;
import org.cellbed.cli.option.CellOptions;
import org.cellbed.cli.option.KafkaOptions;
import org.cellbed.cli.option.LearningOptions;
import org.cellbed.cli.option.ProcessOptions;
import org.cellbed.cli.terminal.LiveView;
import org.cellbed.cli.terminal.RunDisplay;
import org.cellbed.cli.terminal.SummaryText;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunView;
import org.cellbed.launcher.prometheus.LocalPrometheus;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.BuiltInScenarios;
import org.cellbed.scenario.LoadedScenario;
import org.cellbed.scenario.keys.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed up}. */
@Command(
        name = "up",
        description = {
            "Starts the testbed on this machine in real time: a Kafka broker, a process for each "
                    + "device, eNodeB and server, and a learner if the policy learns. Shows the cell until "
                    + "Ctrl-C, or for --slots slots."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "While it runs, from another terminal: cellbed status, cellbed scale device 20, cellbed "
                    + "inject kill server-3."
        })
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "paper",
            description = "A built-in scenario (see cellbed scenarios) or a YAML file (see docs/scenarios.md). "
                    + "A built-in one trains dtomalb unless --policy names another. Default: "
                    + "${DEFAULT-VALUE}.")
    private String scenario = "paper";

    @Mixin
    private CellOptions options;

    @Mixin
    private LearningOptions learning;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProcessOptions processes;

    @Option(
            names = "--plain",
            description = "Prints a line every ten seconds instead of the table; the default without a terminal.")
    private boolean plain;

    @Option(
            names = "--prometheus",
            description = "Starts the prometheus on the PATH, which scrapes all processes; at port 9090, or at "
                    + "another if that is in use.")
    private boolean prometheus;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PolicyCatalog policies = options.policies();
        LoadedScenario loaded = options.scenario(scenario, policies, defaults());
        PolicyProvider policy = policies.provider(loaded.scenario().policy());
        if (policy.learned()) {
            learning.trainUnlessWeightsAreNamed();
        }
        Learning followed = learning.choose(policy, loaded.scenario());
        RunPlan plan = processes.plan(options, kafka, followed, loaded.scenario(), Timing.REAL, 0.0, spec);
        boolean table = !plain && Boolean.getBoolean("cellbed.terminal");
        LiveView live = new LiveView(System.err, table, plan.slots() == RunPlan.ENDLESS_SLOTS, System::nanoTime);
        Launch launch = new Launch(spec, kafka, processes.folder(plan.scenario()), program());
        return launch.run(plan, new RunDisplay() {
            @Override
            public void show(int slots, Supplier<RunView> view) {
                live.show(view);
            }

            @Override
            public void notice(String notice) {
                live.notice(notice);
            }

            @Override
            public String summary(KafkaRun.Outcome outcome, double tookSeconds, Path folder) {
                live.end();
                return SummaryText.of(plan, outcome, loaded.notes(), tookSeconds, folder);
            }
        });
    }

    private Optional<Path> program() {
        Optional<Path> found = LocalPrometheus.find(System.getenv().getOrDefault("PATH", ""));
        if (prometheus && found.isEmpty()) {
            throw new BadInput(
                    "--prometheus: found no prometheus on the PATH, expected one; docker compose up includes its own");
        }
        return prometheus ? found : Optional.empty();
    }

    /**
     * Returns the defaults of this command: no limit of slots, and dtomalb for a built-in scenario; a user's scenario
     * names its policy.
     */
    private List<Setting> defaults() {
        List<Setting> defaults = new ArrayList<>();
        defaults.add(Setting.set("slots=" + RunPlan.ENDLESS_SLOTS));
        if (BuiltInScenarios.names().contains(scenario)) {
            defaults.add(Setting.set("policy=dtomalb"));
        }
        return defaults;
    }
}
