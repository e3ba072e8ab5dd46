package org.cellbed.testbed.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.cellbed.enodeb.process.EnodebMain;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.role.Timing;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.topic.Party;
import org.cellbed.testbed.fidelity.Fidelity;
import org.cellbed.testbed.fidelity.FidelityText;
import org.cellbed.testbed.record.CellRecorder;
import org.cellbed.testbed.record.CellSummary;
import org.cellbed.testbed.record.ProcessRecord;
import org.cellbed.testbed.record.RunDirectory;
import org.cellbed.testbed.record.RunRecord;

/**
 * A run over Kafka: announces it, starts its processes, records its journal in this one, and ends the processes with it.
 * {@link #stop} may be called from any thread, all else from one.
 */
public final class KafkaRun {
    /**
     * What a run came to.
     *
     * @param fidelity in real time
     */
    public record Outcome(CellSummary summary, Optional<Fidelity> fidelity) {}

    private static final long LOOK_MILLIS = 100;
    private static final long ENDING_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final RunPlan plan;
    private final BrokerAddress broker;
    private final String deployment;
    private final String runId;
    private final RunDirectory directory;
    private final RunRecord record;
    private final Consumer<String> notices;
    private final Map<Integer, RecordedCell> cells = new HashMap<>();
    private final List<ProcessSpec> waiting;
    private boolean disturbed;

    /**
     * Creates the files of a run; nothing runs yet. The topics of the deployment have to be there.
     *
     * @param notices hears what people should know meanwhile, a line or some each
     */
    public KafkaRun(
            RunPlan plan,
            BrokerAddress broker,
            String deployment,
            String runId,
            RunDirectory directory,
            Consumer<String> notices)
            throws IOException {
        this.plan = plan;
        this.broker = broker;
        this.deployment = deployment;
        this.runId = runId;
        this.directory = directory;
        this.notices = notices;
        this.waiting = ProcessSpec.of(plan);
        this.record = new RunRecord(
                new RunRecord.Facts(
                        plan.scenario(),
                        plan.seeds(),
                        plan.policy(),
                        plan.slots(),
                        "kafka",
                        plan.timing().name().toLowerCase(Locale.ROOT),
                        plan.flags()),
                directory);
        for (int number = 1; number <= plan.scenario().cells(); number++) {
            Cell cell = new Cell(plan.scenario(), plan.seeds(), number);
            cells.put(
                    number,
                    new RecordedCell(new CellRecorder(directory.ofCell(number), cell.constants(), plan.withTasks())));
        }
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @param progress hears how many slots of all cells are recorded, some times a second
     * @throws RunFailed where a process has gone that the run cannot do without
     */
    public Outcome run(IntConsumer progress) throws IOException, InterruptedException, RunFailed {
        Path logs = Files.createDirectories(directory.folder().resolve("logs"));
        KafkaProcess recorder = new KafkaProcess(
                new KafkaProcess.Settings(
                        broker, deployment, "recorder", Party.RECORDER, numbers(), System.currentTimeMillis()),
                this::recorderOf);
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "recorder"));
        try (Operator operator = new Operator(broker, deployment, runId);
                ReportReader reports = new ReportReader(broker, deployment, runId);
                Children children = new Children(environment(), plan.policyJars(), logs)) {
            operator.announce(plan.announcement());
            startDue(children);
            Future<?> recording = thread.submit(recorder::run);
            await(recording, children, progress);
            children.awaitEnd(ENDING_NANOS);
            ProcessRecord.write(directory.folder(), reports.readToEnd());
        } finally {
            recorder.stop();
            thread.shutdown();
            thread.awaitTermination(ENDING_NANOS, TimeUnit.NANOSECONDS);
            closeRecorders();
        }
        return finish();
    }

    /** Lets each cell end what is under way and open no further slot. */
    public void stop() {
        try (Operator operator = new Operator(broker, deployment, runId)) {
            operator.requestStop(plan.scenario().cells());
        }
    }

    private void await(Future<?> recording, Children children, IntConsumer progress)
            throws InterruptedException, IOException, RunFailed {
        while (true) {
            try {
                recording.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(cells.values().stream()
                        .mapToInt(RecordedCell::recordedSlots)
                        .sum());
                lookAfter(children);
                startDue(children);
            } catch (ExecutionException e) {
                throw new IllegalStateException("the recorder failed", e.getCause());
            }
        }
    }

    private void lookAfter(Children children) throws RunFailed {
        for (Child child : children.takeFailed()) {
            if (child.spec().mainClass() == EnodebMain.class) {
                throw new RunFailed(child.obituary());
            }
            disturbed = true;
            notices.accept(child.obituary());
        }
    }

    /** In virtual time the cell waits for those who are to join later, so they are there from the start. */
    private void startDue(Children children) throws IOException {
        int slot = cells.values().stream()
                .mapToInt(RecordedCell::recordedSlots)
                .max()
                .orElse(0);
        for (ProcessSpec spec : List.copyOf(waiting)) {
            if (plan.timing() == Timing.VIRTUAL || spec.fromSlot() <= slot) {
                waiting.remove(spec);
                children.start(spec);
            }
        }
    }

    private List<Crew.Player> recorderOf(JoinedRun run) {
        RecordedCell cell = cells.get(run.cellNumber());
        if (cell == null || !run.runId().equals(runId)) {
            throw new IllegalStateException("run " + run.runId() + " was announced in place of " + runId);
        }
        return List.of(new Crew.Player("recorder", cell, cell.recorder()::finished));
    }

    private Map<String, String> environment() {
        Map<String, String> environment =
                new HashMap<>(Map.of("CELLBED_BOOTSTRAP", broker.bootstrap(), "CELLBED_DEPLOYMENT", deployment));
        plan.kafkaConfig()
                .ifPresent(file -> environment.put(
                        "CELLBED_KAFKA_CONFIG", file.toAbsolutePath().toString()));
        return environment;
    }

    private List<Integer> numbers() {
        return IntStream.rangeClosed(1, plan.scenario().cells()).boxed().toList();
    }

    private void closeRecorders() throws IOException {
        for (RecordedCell cell : cells.values()) {
            cell.recorder().close();
        }
    }

    private Outcome finish() throws IOException {
        Optional<Fidelity> fidelity = Optional.empty();
        if (plan.timing() == Timing.REAL) {
            fidelity = Optional.of(Fidelity.of(directory.folder()));
            fidelity.get().writeTo(directory.folder());
        }
        List<RecordedCell> inOrder = new ArrayList<>();
        numbers().forEach(number -> inOrder.add(cells.get(number)));
        boolean interrupted = inOrder.stream().anyMatch(cell -> cell.recordedSlots() < plan.slots());
        long leaving = new MembershipPlan(plan.scenario())
                .changes().values().stream()
                        .mapToLong(change -> change.devicesLeaving().size()
                                + change.serversLeaving().size())
                        .sum();
        boolean othersLeft = inOrder.stream().anyMatch(cell -> cell.detached() > leaving);
        CellSummary summary = record.finish(
                inOrder.stream().map(cell -> cell.recorder().summary()).toList(),
                interrupted,
                disturbed || othersLeft,
                fidelity.map(judged -> Map.of("fidelity", judged.valid() ? "ok" : FidelityText.line(judged)))
                        .orElse(Map.of()));
        return new Outcome(summary, fidelity);
    }
}
