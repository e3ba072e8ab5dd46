package org.cellbed.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.cli.option.DeploymentOptions;
import org.cellbed.launcher.doctor.BrokerChecks;
import org.cellbed.launcher.doctor.Finding;
import org.cellbed.launcher.doctor.HostChecks;
import org.cellbed.launcher.doctor.Needs;
import org.cellbed.launcher.doctor.TimerCheck;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.BrokerProbe;
import org.cellbed.runtime.kafka.BrokerUnreachable;
import org.cellbed.scenario.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cellbed doctor}. */
@Command(
        name = "doctor",
        description = {
            "Checks whether this machine has what a run of a scenario needs: Java, cores, "
                    + "memory, disk, ports and timers. Prints one line for each check, with the remedy for "
                    + "a problem. With --bootstrap it also checks that broker and the clocks of the hosts "
                    + "that use it.",
            "Exit code 1 if a check fails."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    private static final double CLOCK_SECONDS = 1.0;
    private static final int ROUND_TRIPS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Processes report every second. */
    private static final Duration LISTENING = Duration.ofMillis(2500);

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            defaultValue = "paper",
            description = "The scenario to run: a built-in one or a YAML file. Default: ${DEFAULT-VALUE}.")
    private String scenario = "paper";

    @Mixin
    private DeploymentOptions deployment;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "runs",
            description = "The folder of the runs; the free space of its disk is checked. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("runs");

    @Option(names = "--json", description = "Prints the findings as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Needs needs =
                Needs.of(new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                        .read(scenario, List.of())
                        .scenario());
        String path = System.getenv().getOrDefault("PATH", "");
        List<Finding> findings = new ArrayList<>(List.of(
                HostChecks.java(Runtime.version().feature()),
                HostChecks.cores(Runtime.getRuntime().availableProcessors(), needs),
                HostChecks.memory(HostChecks.availableBytes(), needs),
                HostChecks.folder(out),
                TimerCheck.measure(CLOCK_SECONDS),
                HostChecks.loopback(),
                HostChecks.program("docker", path, "running the testbed in containers"),
                HostChecks.program("prometheus", path, "up --prometheus")));
        Optional<BrokerAddress> broker = deployment.broker();
        if (broker.isPresent()) {
            findings.addAll(ofBroker(broker.get()));
        }
        print(findings);
        boolean bad = findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD);
        return bad ? Cellbed.BROKEN_PROMISE : 0;
    }

    private List<Finding> ofBroker(BrokerAddress broker) throws InterruptedException {
        try {
            BrokerProbe.Measured measured = BrokerProbe.measure(broker, deployment.deployment(), ROUND_TRIPS);
            List<Finding> findings = new ArrayList<>(BrokerChecks.judge(broker.bootstrap(), measured));
            findings.addAll(ofHosts(broker, measured.clockOffsetSeconds()));
            return findings;
        } catch (BrokerUnreachable e) {
            return List.of(new Finding(
                    "broker",
                    Finding.Level.BAD,
                    String.valueOf(e.getMessage()),
                    "check --bootstrap, --kafka-config and the access rules of the broker"));
        }
    }

    /** Compares the clocks of the hosts of running processes, if there are any. */
    private List<Finding> ofHosts(BrokerAddress broker, double clockOffsetSeconds) throws InterruptedException {
        try {
            return BrokerChecks.hosts(
                    DeploymentOptions.listen(broker, deployment.deployment(), PATIENCE, LISTENING)
                            .reports(),
                    clockOffsetSeconds);
        } catch (BrokerUnreachable e) {
            return List.of(
                    new Finding("clocks", Finding.Level.OK, "no processes to compare with: " + e.getMessage(), ""));
        }
    }

    private void print(List<Finding> findings) throws IOException {
        PrintWriter text = spec.commandLine().getOut();
        if (json) {
            text.println(RunDirectory.json(findings));
        } else {
            findings.forEach(finding -> text.println(finding.line()));
        }
        text.flush();
    }
}
