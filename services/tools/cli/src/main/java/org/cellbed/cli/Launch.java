package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.cellbed.cli.option.BadInput;
import org.cellbed.cli.option.KafkaOptions;
import org.cellbed.cli.terminal.GracefulEnd;
import org.cellbed.cli.terminal.RunDisplay;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunBroker;
import org.cellbed.launcher.RunFailed;
import org.cellbed.launcher.broker.BrokerFailure;
import org.cellbed.launcher.broker.LocalBroker;
import org.cellbed.launcher.control.ControlServer;
import org.cellbed.launcher.control.RunAddress;
import org.cellbed.launcher.control.RunningRuns;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.metrics.HttpSettings;
import picocli.CommandLine.Model.CommandSpec;

/** Starts the broker and the processes of a run over Kafka, waits for its end and prints its summary. For one run. */
public final class Launch {
    private final CommandSpec spec;
    private final KafkaOptions kafka;
    private final Path folder;
    private final Optional<Path> prometheus;

    /** Creates a launch without a Prometheus. */
    Launch(CommandSpec spec, KafkaOptions kafka, Path folder) {
        this(spec, kafka, folder, Optional.empty());
    }

    /**
     * Creates a launch.
     *
     * @param prometheus the Prometheus program that scrapes the processes, if wanted
     */
    Launch(CommandSpec spec, KafkaOptions kafka, Path folder, Optional<Path> prometheus) {
        this.spec = spec;
        this.kafka = kafka;
        this.folder = folder;
        this.prometheus = prometheus;
    }

    /** Runs the plan; returns the exit code. */
    int run(RunPlan plan, RunDisplay display) throws IOException, InterruptedException {
        HttpSettings http = KafkaOptions.http();
        try {
            http.requireFree();
        } catch (IOException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
        Optional<BrokerAddress> named = kafka.broker();
        if (named.isPresent()) {
            createTopics(plan.scenario(), named.get());
        }
        RunDirectory directory = RunDirectory.create(folder, plan.scenario().cells());
        GracefulEnd end = GracefulEnd.begin();
        try {
            return named.isPresent()
                    ? run(plan, display, http, directory, RunBroker.ofOthers(named.get()), end)
                    : runWithOwnBroker(plan, display, http, directory, end);
        } finally {
            end.done();
        }
    }

    private int runWithOwnBroker(
            RunPlan plan, RunDisplay display, HttpSettings http, RunDirectory directory, GracefulEnd end)
            throws IOException, InterruptedException {
        try (LocalBroker broker = LocalBroker.start(directory.folder().resolve("broker"))) {
            RunBroker own = RunBroker.own(broker);
            createTopics(plan.scenario(), own.address());
            return run(plan, display, http, directory, own, end);
        } catch (BrokerFailure e) {
            display.notice(String.valueOf(e.getMessage()));
            return Cellbed.BROKEN_PROMISE;
        }
    }

    private int run(
            RunPlan plan,
            RunDisplay display,
            HttpSettings http,
            RunDirectory directory,
            RunBroker broker,
            GracefulEnd end)
            throws IOException, InterruptedException {
        String runId = UUID.randomUUID().toString();
        KafkaRun run = new KafkaRun(plan, broker, KafkaOptions.deployment(), http, runId, directory, display::notice);
        RunningRuns running = RunningRuns.ofUser();
        end.stopBy(run::stop);
        try (ControlServer control = ControlServer.start(run::viewSoon, run::ask);
                PrometheusBeside beside = prometheus.isPresent()
                        ? PrometheusBeside.start(prometheus.get(), runId, directory.folder(), broker.address(), display)
                        : PrometheusBeside.none()) {
            RunAddress address = control.address(
                    KafkaOptions.deployment(),
                    directory.folder().toAbsolutePath().toString(),
                    broker.address().bootstrap());
            running.add(address);
            try {
                return runAndTell(run, display, beside, directory.folder());
            } finally {
                running.remove(address);
            }
        } catch (RunFailed e) {
            display.notice(String.valueOf(e.getMessage()));
            return Cellbed.BROKEN_PROMISE;
        }
    }

    private int runAndTell(KafkaRun run, RunDisplay display, PrometheusBeside beside, Path runFolder)
            throws IOException, InterruptedException, RunFailed {
        long startedNanos = System.nanoTime();
        KafkaRun.Outcome outcome = run.run(slots -> {
            display.show(slots, run::view);
            beside.look();
        });
        if (stoppedBeforeItsFirstSlot(outcome)) {
            display.notice("stopped before its first slot; the files are in " + runFolder);
            return exitCode(outcome);
        }
        double tookSeconds = (System.nanoTime() - startedNanos) * 1e-9;
        PrintWriter text = spec.commandLine().getOut();
        text.print(display.summary(outcome, tookSeconds, runFolder));
        text.flush();
        outcome.failures().forEach(display::notice);
        return exitCode(outcome);
    }

    /** Returns 0 where the run has at least one slot and passed all of its tests. */
    static int exitCode(KafkaRun.Outcome outcome) {
        return stoppedBeforeItsFirstSlot(outcome) || !outcome.failures().isEmpty() ? Cellbed.BROKEN_PROMISE : 0;
    }

    private static boolean stoppedBeforeItsFirstSlot(KafkaRun.Outcome outcome) {
        return outcome.stopped() && outcome.summary().slots() == 0;
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
