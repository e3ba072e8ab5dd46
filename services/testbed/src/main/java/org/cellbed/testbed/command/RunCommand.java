package org.cellbed.testbed.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.cellbed.model.policy.PolicyCatalog;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.scenario.LoadedScenario;
import org.cellbed.testbed.broker.BrokerFailure;
import org.cellbed.testbed.broker.LocalBroker;
import org.cellbed.testbed.fidelity.Fidelity;
import org.cellbed.testbed.fidelity.FidelityText;
import org.cellbed.testbed.record.CellSummary;
import org.cellbed.testbed.record.RunDirectory;
import org.cellbed.testbed.run.KafkaRun;
import org.cellbed.testbed.run.RunFailed;
import org.cellbed.testbed.run.RunPlan;
import org.jspecify.annotations.Nullable;
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
            "Runs a scenario as processes that share nothing but a Kafka broker, one for each device, eNodeB and server.",
            "In virtual time the files are, byte for byte, those of simulate."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A built-in scenario (see cellbed scenarios) or a YAML file (see docs/scenarios.md).")
    private String scenario;

    @Mixin
    private CellOptions options;

    @Mixin
    private KafkaOptions kafka;

    @Option(
            names = "--time",
            paramLabel = "virtual|real",
            defaultValue = "virtual",
            description = "virtual: processes in lock-step, as fast as they can, reproducible; real: by the clock."
                    + " Default: ${DEFAULT-VALUE}.")
    private Timing timing = Timing.VIRTUAL;

    @Option(
            names = "--speed",
            paramLabel = "K",
            defaultValue = "1",
            description = "Emulated seconds in a second of the clock, in real time. Default: ${DEFAULT-VALUE}.")
    private double speed;

    @Option(
            names = "--devices-per-process",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many devices share a process. Default: ${DEFAULT-VALUE}.")
    private int devicesPerProcess;

    @Option(
            names = "--cells-per-process",
            paramLabel = "K",
            defaultValue = "1",
            description = "How many cells share processes. Default: ${DEFAULT-VALUE}.")
    private int cellsPerProcess;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory, new or empty. Default: runs/SCENARIO-POLICY-TIME.")
    private @Nullable Path out;

    @Option(names = "--no-tasks", description = "Leaves out tasks.csv, which is most of what is written.")
    private boolean withoutTasks;

    @Option(names = "--json", description = "Prints summary.json instead of text.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkNumbers();
        PolicyCatalog policies = options.policies();
        LoadedScenario loaded = options.scenario(scenario, policies);
        RunPlan plan = plan(loaded.scenario());
        Optional<BrokerAddress> named = kafka.broker();
        if (named.isPresent()) {
            createTopics(plan.scenario(), named.get());
        }
        RunDirectory directory = RunDirectory.create(
                RunFolder.of(out, plan.scenario()), plan.scenario().cells());
        if (named.isPresent()) {
            return run(plan, loaded, directory, named.get());
        }
        try (LocalBroker broker = LocalBroker.start(directory.folder().resolve("broker"))) {
            BrokerAddress address = BrokerAddress.of(broker.bootstrap(), Optional.empty());
            createTopics(plan.scenario(), address);
            return run(plan, loaded, directory, address);
        } catch (BrokerFailure e) {
            spec.commandLine().getErr().println("cellbed: " + e.getMessage());
            return Cellbed.BROKEN_PROMISE;
        }
    }

    private int run(RunPlan plan, LoadedScenario loaded, RunDirectory directory, BrokerAddress broker)
            throws IOException, InterruptedException {
        KafkaRun run = new KafkaRun(
                plan,
                broker,
                KafkaOptions.deployment(),
                UUID.randomUUID().toString(),
                directory,
                notice -> spec.commandLine().getErr().println("cellbed: " + notice));
        GracefulEnd end = GracefulEnd.by(run::stop);
        try {
            return runAndTell(run, plan, loaded, directory.folder());
        } catch (RunFailed e) {
            spec.commandLine().getErr().println("cellbed: " + e.getMessage());
            return Cellbed.BROKEN_PROMISE;
        } finally {
            end.told();
        }
    }

    private int runAndTell(KafkaRun run, RunPlan plan, LoadedScenario loaded, Path folder)
            throws IOException, InterruptedException, RunFailed {
        long startedNanos = System.nanoTime();
        KafkaRun.Outcome outcome;
        try (Progress progress =
                Progress.onStandardError(plan.slots() * plan.scenario().cells(), "slots")) {
            outcome = run.run(progress::reached);
        }
        double tookSeconds = (System.nanoTime() - startedNanos) * 1e-9;
        CellSummary summary = outcome.summary();
        PrintWriter text = spec.commandLine().getOut();
        text.print(
                json
                        ? RunDirectory.json(summary) + "\n"
                        : SummaryText.of(plan.scenario(), plan.seeds(), summary, loaded.notes(), tookSeconds, folder));
        text.flush();
        outcome.fidelity().ifPresent(this::tell);
        boolean valid = outcome.fidelity().map(Fidelity::valid).orElse(true);
        return valid && summary.ledger().verdict().equals("ok") ? 0 : Cellbed.BROKEN_PROMISE;
    }

    /** With --json standard output is summary.json and nothing else, so what is INVALID is told on standard error. */
    private void tell(Fidelity fidelity) {
        if (!fidelity.valid()) {
            spec.commandLine().getErr().println("cellbed: " + FidelityText.line(fidelity));
        } else if (!json) {
            spec.commandLine().getOut().printf("%-10s %s%n", "fidelity", FidelityText.line(fidelity));
            spec.commandLine().getOut().flush();
        }
    }

    private RunPlan plan(Scenario resolved) {
        return new RunPlan(
                resolved,
                options.seeds(),
                resolved.policy(),
                resolved.slots(),
                timing,
                speed,
                devicesPerProcess,
                cellsPerProcess,
                kafka.kafkaConfig(),
                options.policyJars(),
                !withoutTasks,
                spec.commandLine().getParent().getParseResult().originalArgs());
    }

    private void checkNumbers() {
        atLeastOne("--devices-per-process", devicesPerProcess);
        atLeastOne("--cells-per-process", cellsPerProcess);
        if (!(speed > 0.0 && speed < Double.POSITIVE_INFINITY)) {
            throw new BadInput("--speed: found " + speed + ", expected a number above 0");
        }
        if (timing == Timing.VIRTUAL && speed != 1.0) {
            throw new BadInput("--speed: found " + speed + " in virtual time, expected it with --time real");
        }
        if (timing == Timing.REAL && withoutTasks) {
            throw new BadInput(
                    "--no-tasks: found it with --time real, expected tasks.csv to judge the run's fidelity by");
        }
    }

    private static void atLeastOne(String option, int value) {
        if (value < 1) {
            throw new BadInput(option + ": found " + value + ", expected a whole number above 0");
        }
    }

    private static void createTopics(Scenario scenario, BrokerAddress broker) throws InterruptedException {
        try {
            DeploymentTopics.create(
                    broker,
                    KafkaOptions.deployment(),
                    scenario.cells(),
                    scenario.servers().max());
        } catch (BrokerUnreachable e) {
            throw new BadInput("--bootstrap " + broker.bootstrap() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInput("CELLBED_DEPLOYMENT: " + e.getMessage());
        }
    }
}
