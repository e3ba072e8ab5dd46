package org.cellbed.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A small cell in real time over a broker, whose eNodeB or broker is killed by -9 in the middle. */
class RecoveryIT {
    private static final String DEPLOYMENT = "recovery";
    private static final int SLOTS = 140;
    private static final int SLOTS_BEFORE = 40;
    private static final int BROKER_AWAY_SECONDS = 8;

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.own();

    @Test
    void aCellWithAKilledEnodebResumesAndItsAuditBalances() throws Exception {
        Scenario scenario = scenario();
        RunAudit audit = run("enodeb", scenario, (children, started) -> {
            Child enodeb = started.get(0);
            enodeb.kill();
            children.start(enodeb.spec());
        });

        assertThat(audit.balanced()).as(audit.text()).isTrue();
        String events = Files.readString(folder.resolve("enodeb/events.csv"));
        assertThat(events).contains("slot-skipped").doesNotContain("detached");
        assertThat(tasksDoneInTheLastQuarter("enodeb")).isPositive();
    }

    @Test
    void aCellWithAKilledBrokerContinuesAfterItsRestartAndItsAuditBalances() throws Exception {
        RunAudit audit = run("broker", scenario(), (children, started) -> {
            BROKER.broker().killForcibly();
            TimeUnit.SECONDS.sleep(BROKER_AWAY_SECONDS);
            BROKER.broker().restart();
        });

        assertThat(audit.balanced()).as(audit.text()).isTrue();
        assertThat(Files.readString(folder.resolve("broker-run/events.csv"))).doesNotContain("detached");
        assertThat(tasksDoneInTheLastQuarter("broker-run")).isPositive();
    }

    private interface Disturbance {
        void happen(Children children, List<Child> started) throws Exception;
    }

    private static RunAudit run(String name, Scenario scenario, Disturbance disturbance) throws Exception {
        RunPlan plan = plan(scenario);
        BrokerAddress address = BrokerAddress.of(BROKER.bootstrap(), Optional.empty());
        DeploymentTopics.create(address, DEPLOYMENT, 1, scenario.servers().max());
        RunDirectory directory = RunDirectory.create(folder.resolve(name.equals("broker") ? "broker-run" : name), 1);
        RunRecord record = RunRecord.begin(plan, "kafka", Optional.empty(), directory);
        Recording recording = new Recording(new CellRecorder(
                directory.ofCell(1), new Cell(scenario, plan.seeds(), 1).constants(), true, Optional.empty()));
        CellRecorder cell = recording.cell();
        KafkaProcess recorder = new KafkaProcess(
                new KafkaProcess.Settings(address, DEPLOYMENT, "recorder", Party.RECORDER, List.of(1), 1),
                joined -> List.of(new Crew.Player("recorder", recording, cell::finished)),
                ProcessMetrics.start(Party.RECORDER, new HttpSettings("127.0.0.1", OptionalInt.empty())));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Path logs = Files.createDirectories(directory.folder().resolve("logs"));
        try (Operator operator = new Operator(address, DEPLOYMENT, name);
                Children children = new Children(environment(), List.of(), logs)) {
            operator.announce(plan.announcement());
            List<Child> started = new ArrayList<>();
            for (ProcessSpec spec : ProcessSpec.of(plan)) {
                started.add(children.start(spec));
            }
            Future<?> run = thread.submit(recorder::run);
            assertThat(recording.begun().await(60, TimeUnit.SECONDS)).isTrue();
            disturbance.happen(children, started);
            run.get(90, TimeUnit.SECONDS);
        } finally {
            recorder.stop();
            thread.shutdown();
            cell.close();
        }
        record.finish(List.of(cell.summary()), false, true, Map.of());
        return RunAudit.of(directory.folder());
    }

    /** The recorder of the cell, and that some slots are recorded. */
    private record Recording(CellRecorder cell, CountDownLatch begun) implements Role {
        Recording(CellRecorder cell) {
            this(cell, new CountDownLatch(SLOTS_BEFORE));
        }

        @Override
        public void start(Outbox out) {
            cell.start(out);
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            cell.receive(message, nowSeconds, out);
            if (message instanceof Transition) {
                begun.countDown();
            }
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            cell.timerFired(timer, nowSeconds, out);
        }
    }

    private static long tasksDoneInTheLastQuarter(String run) throws IOException {
        try (var lines = Files.lines(folder.resolve(run).resolve("tasks.csv"))) {
            return lines.skip(1)
                    .filter(line -> Integer.parseInt(line.substring(0, line.indexOf(','))) >= SLOTS * 3 / 4)
                    .filter(line -> line.contains(",done,"))
                    .count();
        }
    }

    private static Map<String, String> environment() {
        return Map.of("CELLBED_BOOTSTRAP", BROKER.bootstrap(), "CELLBED_DEPLOYMENT", DEPLOYMENT);
    }

    private static Scenario scenario() {
        return new ScenarioFile(new HashSet<>(PolicyCatalog.builtIn().names()))
                .read(
                        "paper",
                        List.of(
                                Setting.set("devices.count=4"),
                                Setting.set("servers.count=2"),
                                Setting.set("slots=" + SLOTS)))
                .scenario();
    }

    private static RunPlan plan(Scenario scenario) {
        return new RunPlan(
                scenario,
                new Seeds(1, 1),
                Learning.NONE,
                new Pace(Timing.REAL, 1.0, 0.0),
                new Processes(4, 1),
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }
}
