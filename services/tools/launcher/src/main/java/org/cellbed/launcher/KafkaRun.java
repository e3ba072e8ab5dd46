package org.cellbed.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.message.Timing;
import org.cellbed.recorder.Recorder;
import org.cellbed.recorder.RecorderTask;
import org.cellbed.recorder.RecorderView;
import org.cellbed.recorder.RecorderView.Phase;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.LaunchesFile;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.metrics.HttpSettings;

/**
 * A run over Kafka: starts its processes, including the recorder, restarts those that die, and ends them with the run.
 * The recorder announces, records and judges the run. {@link #stop} and requests may be called from any thread, all
 * else from one thread.
 */
public final class KafkaRun {
    /**
     * The outcome of a run, as its recorder wrote it.
     *
     * @param verdicts the checks of the run, each with {@code ok} or the problem
     * @param fidelity the run's fidelity, if it was judged
     * @param stopped whether the run was asked to end
     */
    public record Outcome(
            CellSummary summary, Map<String, String> verdicts, Optional<Fidelity> fidelity, boolean stopped) {
        /** Returns the problems of the run, one sentence each. */
        public List<String> failures() {
            return verdicts.values().stream()
                    .filter(verdict -> !verdict.equals(RunRecord.OK))
                    .toList();
        }
    }

    private record Planned(RunRequest request, int atSlot) {}

    private static final long LOOK_MILLIS = 100;
    private static final long ENDING_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** The most time that a recorder takes to leave a run that does not end by itself. */
    private static final Duration LEAVING = Duration.ofSeconds(20);

    private final RunPlan plan;
    private final RunBroker broker;
    private final String deployment;
    private final HttpSettings http;
    private final String runId;
    private final RunDirectory directory;
    private final Consumer<String> notices;
    private final List<ProcessSpec> waiting;
    private final RecorderClient recorder;
    private final BlockingQueue<FutureTask<?>> requests = new LinkedBlockingQueue<>();
    private final List<Planned> planned = new ArrayList<>();
    private final StopRequest stop = new StopRequest(System::nanoTime);
    private Optional<Supervisor> supervisor = Optional.empty();
    private boolean aborted;

    /**
     * Writes the manifest of a run and starts nothing yet. The topics of the deployment must exist.
     *
     * @param http the address at which the recorder serves metrics; the other processes use free ports
     * @param notices receives messages for the user, of one or more lines each
     */
    public KafkaRun(
            RunPlan plan,
            RunBroker broker,
            String deployment,
            HttpSettings http,
            String runId,
            RunDirectory directory,
            Consumer<String> notices)
            throws IOException {
        this.plan = plan;
        this.broker = broker;
        this.deployment = deployment;
        this.http = http;
        this.runId = runId;
        this.directory = directory;
        this.notices = notices;
        this.waiting = ProcessSpec.of(plan);
        this.recorder = new RecorderClient(directory.folder());
        RunRecord.begin(plan, "kafka", Optional.empty(), directory);
    }

    /**
     * Runs until the end, or until stopped.
     *
     * @param progress receives the number of recorded slots of all cells, several times a second, in this thread
     * @throws RunFailed if a process that the run needs has ended for good
     */
    public Outcome run(IntConsumer progress) throws IOException, InterruptedException, RunFailed {
        Path logs = Files.createDirectories(directory.folder().resolve("logs"));
        try (LaunchesFile log = new LaunchesFile(directory.folder(), InstantSource.system());
                Children children = new Children(environment(), plan.policyJars(), logs)) {
            Supervisor looking = new Supervisor(
                    children,
                    broker.own().map(own -> new SupervisedBroker(own, System.nanoTime())),
                    log,
                    notices,
                    System::nanoTime);
            supervisor = Optional.of(looking);
            if (plan.rehearsalSeconds() > 0.0) {
                notices.accept(
                        String.format(Locale.ROOT, "rehearsing for %.0f s before the run", plan.rehearsalSeconds()));
            }
            looking.start(ProcessSpec.recorder(plan.scenario().cells(), recorderEnvironment()));
            await(looking, progress);
            if (recordedSlotsOfAll() > 0) {
                // with no slot played, late joiners never see RunFinished, so do not wait for them
                children.awaitEnd(ENDING_NANOS);
            }
        } finally {
            requests.forEach(request -> request.cancel(false));
        }
        return outcome();
    }

    /** Returns the present state of the run. Call it only within the progress callback of {@link #run}. */
    public RunView view() {
        return new RunView(
                runId,
                deployment,
                plan.scenario().name(),
                plan.policy(),
                plan.timing().name().toLowerCase(Locale.ROOT),
                plan.speed(),
                recorder.last().map(view -> view.phase().text()).orElse("starting"),
                broker.address().bootstrap(),
                directory.folder().toAbsolutePath().toString(),
                recorder.last().map(RecorderView::cells).orElse(List.of()),
                supervisor.map(Supervisor::statuses).orElse(List.of()));
    }

    /**
     * Sends a request to the run; may be called from any thread. The returned future carries any failure.
     *
     * @param atSlot acts once this slot is recorded; negative for now
     * @return a sentence about what was done or is planned
     */
    public Future<String> ask(RunRequest request, int atSlot) {
        return enqueue(() -> {
            if (request instanceof RunRequest.Outage outage) {
                return takeDown(outage, atSlot);
            }
            if (recordedSlots() > atSlot) {
                return execute(request);
            }
            planned.add(new Planned(request, atSlot));
            return "planned for slot " + atSlot;
        });
    }

    /** Returns a future {@link #view}; may be called from any thread. */
    public Future<RunView> viewSoon() {
        return enqueue(this::view);
    }

    /**
     * Asks each cell to finish the tasks in flight and to open no further slot; a run that has not begun does not
     * begin. A run that does not end in time is aborted. Returns at once.
     */
    public void stop() {
        stop.ask();
    }

    /** Supervises the run until its recorder has ended. */
    private void await(Supervisor looking, IntConsumer progress) throws InterruptedException, IOException, RunFailed {
        while (!looking.hasEnded(ProcessSpec.RECORDER)) {
            FutureTask<?> request = requests.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            if (request != null) {
                request.run();
            }
            recorder.ask();
            progress.accept(recordedSlotsOfAll());
            if (stop.asked() || judging()) {
                looking.endRun();
            }
            abortIfOverdue(looking);
            looking.lookAfter();
            startDue(looking);
            executePlanned();
        }
    }

    private boolean judging() {
        return recorder.last().filter(view -> view.phase() == Phase.JUDGING).isPresent();
    }

    /** Aborts a run that takes too long to end; the recorder then leaves it and keeps what it has recorded. */
    private void abortIfOverdue(Supervisor looking) throws RunFailed {
        if (judging() || !stop.olderThan(Recorder.STOP_PATIENCE)) {
            return;
        }
        if (!aborted) {
            aborted = true;
            looking.abort();
            notices.accept("the run did not end within " + Recorder.STOP_PATIENCE.toSeconds()
                    + " s of the request to stop; aborting it");
        }
        if (stop.olderThan(Recorder.STOP_PATIENCE.plus(LEAVING))) {
            throw new RunFailed("the recorder did not end after the run was aborted; manifest.json is incomplete");
        }
    }

    private String execute(RunRequest request) throws IOException {
        Supervisor looking = supervisor();
        if (request instanceof RunRequest.Kill kill) {
            looking.kill(kill.process(), kill.awaySeconds());
            return "killed " + kill.process();
        }
        if (request instanceof RunRequest.Remove remove) {
            looking.remove(remove.process());
            return "asked " + remove.process() + " to leave";
        }
        if (request instanceof RunRequest.Add add) {
            return "started: " + String.join(", ", looking.add(add.kind()));
        }
        if (request instanceof RunRequest.ChangeLearning change) {
            return changeLearning(change.message());
        }
        RunRequest.Scale scale = (RunRequest.Scale) request;
        List<String> changed = looking.scale(scale.kind(), scale.count());
        return changed.isEmpty()
                ? "nothing to do: each cell has that many already"
                : "started or ended: " + String.join(", ", changed);
    }

    /** Requests an outage; the eNodeB takes the server down when the slot opens. */
    private String takeDown(RunRequest.Outage outage, int atSlot) {
        if (outage.server() > plan.scenario().servers().max()) {
            throw new IllegalArgumentException("found server " + outage.server() + ", expected 1 to "
                    + plan.scenario().servers().max());
        }
        double slotSeconds =
                new Cell(plan.scenario(), plan.seeds(), 1).constants().slotSeconds();
        int slots = (int) Math.max(1, Math.min(Integer.MAX_VALUE, Math.ceil(outage.forSeconds() / slotSeconds)));
        try (Operator operator = new Operator(broker.address(), deployment, runId)) {
            operator.requestOutage(
                    plan.scenario().cells(), new OutageRequested(outage.server(), Math.max(0, atSlot), slots));
        }
        return "server " + outage.server() + " is down for " + slots + " slots from "
                + (atSlot < 0 ? "the next slot" : "slot " + atSlot);
    }

    private String changeLearning(LearningChanged change) {
        if (!plan.learning().training()) {
            throw new IllegalArgumentException("found a run that trains nothing, expected one with --train");
        }
        try (Operator operator = new Operator(broker.address(), deployment, runId)) {
            operator.changeLearning(plan.scenario().cells(), change);
        }
        return "learning continues with " + change.text();
    }

    /** Executes the planned requests whose slot is recorded; a notice reports each. */
    private void executePlanned() throws IOException {
        for (Planned due : List.copyOf(planned)) {
            if (recordedSlots() > due.atSlot()) {
                planned.remove(due);
                try {
                    notices.accept("slot " + due.atSlot() + ": " + execute(due.request()));
                } catch (IllegalArgumentException e) {
                    notices.accept("slot " + due.atSlot() + ": " + e.getMessage());
                }
            }
        }
    }

    private <T> Future<T> enqueue(Callable<T> action) {
        FutureTask<T> request = new FutureTask<>(action);
        requests.add(request);
        return request;
    }

    private Supervisor supervisor() {
        return supervisor.orElseThrow(() -> new IllegalStateException("the run has not begun"));
    }

    /**
     * Starts the processes whose slot is recorded; in virtual time all processes, as the cell waits for later members.
     * At a broker that the run did not start, announce first: a process that starts earlier would join the previous
     * run.
     */
    private void startDue(Supervisor looking) throws IOException {
        boolean announced = recorder.last().isPresent();
        if (stop.asked() || (broker.own().isEmpty() && !announced)) {
            return;
        }
        int slot = recordedSlots();
        for (ProcessSpec spec : List.copyOf(waiting)) {
            if (plan.timing() == Timing.VIRTUAL || spec.fromSlot() <= slot) {
                waiting.remove(spec);
                looking.start(spec);
            }
        }
    }

    /** Returns the largest number of slots that a cell has recorded. */
    private int recordedSlots() {
        return recorder.last().stream()
                .flatMap(view -> view.cells().stream())
                .mapToInt(cell -> cell.slot() + 1)
                .max()
                .orElse(0);
    }

    /** Returns the number of recorded slots of all cells together. */
    private int recordedSlotsOfAll() {
        return recorder.last().stream()
                .flatMap(view -> view.cells().stream())
                .mapToInt(cell -> cell.slot() + 1)
                .sum();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(
                Map.of("CELLBED_BOOTSTRAP", broker.address().bootstrap(), "CELLBED_DEPLOYMENT", deployment));
        environment.putAll(http.forAnother());
        if (plan.learning().training()) {
            Path checkpoint = directory.folder().resolve(CheckpointFile.NAME);
            environment.put("CELLBED_CHECKPOINT", checkpoint.toAbsolutePath().toString());
        }
        plan.kafkaConfig()
                .ifPresent(file -> environment.put(
                        "CELLBED_KAFKA_CONFIG", file.toAbsolutePath().toString()));
        return environment;
    }

    private Map<String, String> recorderEnvironment() {
        Map<String, String> environment = new HashMap<>(http.variables());
        environment.putAll(RecorderTask.variables(directory.folder(), runId));
        return environment;
    }

    /** Reads the outcome that the recorder wrote. */
    private Outcome outcome() throws IOException {
        Path folder = directory.folder();
        return new Outcome(
                CellSummary.read(folder),
                Manifest.read(folder).outcome().verdicts(),
                Fidelity.find(folder),
                stop.asked());
    }
}
