package org.cellbed.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.BadInput;
import org.cellbed.cli.option.DeploymentOptions;
import org.cellbed.cli.option.RunningOption;
import org.cellbed.cli.terminal.LiveText;
import org.cellbed.launcher.ProcessStatus;
import org.cellbed.launcher.RunView;
import org.cellbed.launcher.control.ControlClient.Refused;
import org.cellbed.launcher.deployment.DeploymentText;
import org.cellbed.launcher.deployment.DeploymentView;
import org.cellbed.launcher.deployment.SeenProcess;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellbed status}. */
@Command(
        name = "status",
        description = {
            "Shows the cells and the processes of a running run on this machine: slots, delays, "
                    + "memory, restarts, backlog and overruns. With --bootstrap it shows the deployment at "
                    + "that broker, wherever it was started.",
            "Exit code 1 if a process is not running or does not report."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private static final double MIB = 1024.0 * 1024.0;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Processes report every second; a busy host may delay reports. */
    private static final Duration LISTENING = Duration.ofMillis(3500);

    private static final Duration LISTENING_HERE = Duration.ofMillis(1200);

    @Spec
    private CommandSpec spec;

    @Mixin
    private RunningOption running;

    @Mixin
    private DeploymentOptions deployment;

    @Option(names = "--json", description = "Prints the status as JSON.")
    private boolean json;

    /** What {@code --json} prints: the view of the run and, beside its keys, the reports of its processes. */
    private record Status(@JsonUnwrapped RunView run, List<SeenProcess> reports) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<BrokerAddress> broker = deployment.broker();
        return broker.isPresent() ? ofDeployment(broker.get()) : ofRunHere();
    }

    private int ofDeployment(BrokerAddress broker) throws IOException, InterruptedException {
        Optional<DeploymentView> view;
        try {
            view = DeploymentView.of(
                    deployment.deployment(),
                    DeploymentOptions.listen(broker, deployment.deployment(), PATIENCE, LISTENING));
        } catch (BrokerUnreachable e) {
            throw new BadInput("--bootstrap " + broker.bootstrap() + ": " + e.getMessage());
        }
        if (view.isEmpty() || view.get().processes().isEmpty()) {
            spec.commandLine().getErr().println("cellbed: " + silence(view));
            return Cellbed.BROKEN_PROMISE;
        }
        print(json ? List.of(RunDirectory.json(view.get())) : DeploymentText.lines(view.get()));
        return view.get().complete() ? 0 : Cellbed.BROKEN_PROMISE;
    }

    private String silence(Optional<DeploymentView> view) {
        return "found no report of deployment " + deployment.deployment() + " within "
                + LISTENING.toMillis() / 1000.0 + " s; "
                + view.map(of -> "its last run is " + of.runId() + ", " + of.scenario() + " under " + of.policy())
                        .orElse("no run was ever announced there");
    }

    private int ofRunHere() throws IOException, InterruptedException {
        try {
            RunView run = running.client().view();
            List<SeenProcess> reports = reports(run);
            if (json) {
                print(List.of(RunDirectory.json(new Status(run, reports))));
            } else {
                print(LiveText.table(run));
                print(run.processes().stream()
                        .map(process -> line(process, reports))
                        .toList());
            }
            boolean away = run.processes().stream().anyMatch(process -> process.state() == ProcessStatus.State.AWAY);
            return away ? Cellbed.BROKEN_PROMISE : 0;
        } catch (Refused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    /** Collects reports; returns none while the broker is away. */
    private List<SeenProcess> reports(RunView run) throws InterruptedException {
        try {
            return DeploymentOptions.listen(
                            deployment.broker(run.bootstrap()), run.deployment(), LISTENING_HERE, LISTENING_HERE)
                    .reports()
                    .stream()
                    .filter(heard -> heard.runId().equals(run.runId()))
                    .map(heard -> SeenProcess.of(heard.report()))
                    .toList();
        } catch (BrokerUnreachable e) {
            spec.commandLine().getErr().println("cellbed: no reports: " + e.getMessage());
            return List.of();
        }
    }

    private void print(List<String> lines) {
        PrintWriter text = spec.commandLine().getOut();
        lines.forEach(text::println);
        text.flush();
    }

    private static String line(ProcessStatus process, List<SeenProcess> reports) {
        Optional<SeenProcess> last =
                reports.stream().filter(report -> report.pid() == process.pid()).reduce((earlier, later) -> later);
        boolean reporting = process.state() == ProcessStatus.State.RUNNING
                && !process.name().equals("broker");
        return String.format(
                Locale.ROOT,
                "%-24s %-8s pid %-8d %6.0f MiB%s%s",
                process.name(),
                process.state().name().toLowerCase(Locale.ROOT),
                process.pid(),
                process.residentBytes() / MIB,
                reporting ? ", " + DeploymentText.work(last) : "",
                process.restarts() == 0 ? "" : ", restarted " + process.restarts() + " times");
    }
}
