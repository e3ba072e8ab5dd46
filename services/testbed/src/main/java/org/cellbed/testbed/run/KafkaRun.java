package org.cellbed.testbed.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.message.OutageRequested;
import org.cellbed.model.role.Timing;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.KafkaProcess;
import org.cellbed.runtime.kafka.Operator;
import org.cellbed.runtime.kafka.ReportReader;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.testbed.fidelity.Fidelity;
import org.cellbed.testbed.fidelity.FidelityText;
import org.cellbed.testbed.plan.RunPlan;
import org.cellbed.testbed.record.RunRecord;
import org.cellbed.testbed.rundir.CellSummary;
import org.cellbed.testbed.rundir.LaunchesFile;
import org.cellbed.testbed.rundir.ProcessRecord;
import org.cellbed.testbed.rundir.RunDirectory;

/**
 * A run over Kafka: announces it, starts its processes, records its journal in this one, and ends the processes with it.
 * A process that dies is started again. {@link #stop} and requests may come from any thread, all else from one.
 */
public final class KafkaRun {
    /**
     * What a run came to.
     *
     * @param fidelity in real time
     * @param stopped whether it was asked to end
     */
    public record Outcome(CellSummary summary, Optional<Fidelity> fidelity, boolean stopped) {}

    private record Planned(RunRequest request, int atSlot) {}

    private static final long LOOK_MILLIS = 100;
    private static final long ENDING_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final RunPlan plan;
    private final RunBroker broker;
    private final String deployment;
    private final ProcessMetrics metrics;
    private final String runId;
    private final RunDirectory directory;
    private final RecordedRun recorded;
    private final Consumer<String> notices;
    private final List<ProcessSpec> waiting;
    private final Queue<FutureTask<?>> requests = new ConcurrentLinkedQueue<>();
    private final List<Planned> planned = new ArrayList<>();
    private final Rehearsal rehearsal;
    private Optional<Supervisor> supervisor = Optional.empty();
    private int deathsBefore;
    private final StopRequest stop = new StopRequest(System::nanoTime);
    private boolean announced;

    /**
     * Creates the files of a run; nothing runs yet. The topics of the deployment have to be there.
     *
     * @param metrics those of the recorder, which whoever calls closes; the other processes serve theirs at free ports
     * @param notices hears what people should know meanwhile, a line or some each
     */
    public KafkaRun(
            RunPlan plan,
            RunBroker broker,
            String deployment,
            ProcessMetrics metrics,
            String runId,
            RunDirectory directory,
            Consumer<String> notices)
            throws IOException {
        this.plan = plan;
        this.broker = broker;
        this.deployment = deployment;
        this.metrics = metrics;
        this.runId = runId;
        this.directory = directory;
        this.notices = notices;
        this.rehearsal = new Rehearsal(plan);
        this.waiting = ProcessSpec.of(plan);
        this.recorded =
                new RecordedRun(runId, plan, RunRecord.begin(plan, "kafka", Optional.empty(), directory), directory);
    }

    /**
     * Runs to the end, or until stopped.
     *
     * @param progress hears how many slots of all cells are recorded, some times a second, in this thread
     * @throws RunFailed where a process has gone that the run cannot do without
     */
    public Outcome run(IntConsumer progress) throws IOException, InterruptedException, RunFailed {
        Path logs = Files.createDirectories(directory.folder().resolve("logs"));
        KafkaProcess recorder = new KafkaProcess(
                new KafkaProcess.Settings(
                        broker.address(),
                        deployment,
                        "recorder",
                        Party.RECORDER,
                        recorded.numbers(),
                        System.currentTimeMillis()),
                crew(),
                metrics);
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "recorder"));
        try (Operator operator = new Operator(broker.address(), deployment, runId);
                ReportReader reports = new ReportReader(broker.address(), deployment, runId);
                LaunchesFile log = new LaunchesFile(directory.folder(), InstantSource.system());
                Children children = new Children(environment(), plan.policyJars(), logs)) {
            Supervisor looking = new Supervisor(
                    children,
                    broker.own().map(own -> new SupervisedBroker(own, System.nanoTime())),
                    log,
                    notices,
                    System::nanoTime);
            supervisor = Optional.of(looking);
            boolean rehearses = plan.rehearsalSeconds() > 0.0;
            // nobody may look for a run before one of ours is the last that was announced
            if (rehearses) {
                announceRehearsal();
            } else {
                announce(operator);
            }
            Future<?> recording = thread.submit(recorder::run);
            startDue(looking);
            if (rehearses) {
                await(recording, looking, progress, () -> stop.asked() || rehearsal.over());
                deathsBefore = looking.deaths();
                announce(operator);
            }
            await(recording, looking, progress, () -> !announced || stop.overdue());
            if (recording.isDone()) {
                if (recorded.recordedSlotsOfAll() > 0) {
                    // without a slot some have joined too late to hear of the end
                    children.awaitEnd(ENDING_NANOS);
                }
                ProcessRecord.write(directory.folder(), reports.readToEnd());
            } else {
                breakOff(children);
            }
        } finally {
            recorder.stop();
            thread.shutdown();
            thread.awaitTermination(ENDING_NANOS, TimeUnit.NANOSECONDS);
            recorded.close();
            requests.forEach(request -> request.cancel(false));
        }
        return finish();
    }

    private void announceRehearsal() {
        notices.accept(String.format(Locale.ROOT, "rehearses for %.0f s, then begins", plan.rehearsalSeconds()));
        try (Operator operator = new Operator(broker.address(), deployment, rehearsal.runId())) {
            operator.announce(rehearsal.announcement());
        }
    }

    /** The rehearsal, where there is one, ends in all processes as soon as they hear of the run. */
    private void announce(Operator operator) {
        if (stop.asked()) {
            return;
        }
        operator.announce(plan.announcement());
        announced = true;
        if (stop.asked()) {
            operator.requestStop(plan.scenario().cells());
        }
    }

    /** What was recorded is kept as it is; nobody waits for processes that have nothing to say, or for a broker that may be away. */
    private void breakOff(Children children) throws IOException {
        children.kill();
        if (announced) {
            notices.accept("the run did not end within " + StopRequest.PATIENCE_SECONDS
                    + " s after it was asked to; it is broken off");
        }
        ProcessRecord.write(directory.folder(), List.of());
    }

    /** As it is at present. To be called from where the progress of {@link #run} is heard. */
    public RunView view() {
        return new RunView(
                runId,
                deployment,
                plan.scenario().name(),
                plan.policy(),
                plan.timing().name().toLowerCase(Locale.ROOT),
                plan.speed(),
                broker.address().bootstrap(),
                directory.folder().toAbsolutePath().toString(),
                recorded.numbers().stream()
                        .map(number -> recorded.cell(number).view(number))
                        .toList(),
                supervisor.map(Supervisor::statuses).orElse(List.of()));
    }

    /**
     * Asks something of the run, from any thread. What goes wrong is in what is returned.
     *
     * @param atSlot when it is to happen: not before that slot is recorded
     * @return a sentence that says what was done, or will be
     */
    public Future<String> ask(RunRequest request, int atSlot) {
        return enqueue(() -> {
            if (request instanceof RunRequest.Outage outage) {
                return takeDown(outage, atSlot);
            }
            if (recorded.recordedSlots() > atSlot) {
                return fulfil(request);
            }
            planned.add(new Planned(request, atSlot));
            return "planned for slot " + atSlot;
        });
    }

    /** Answers with {@link #view}, to any thread. */
    public Future<RunView> viewSoon() {
        return enqueue(this::view);
    }

    /**
     * Lets each cell end what is under way and open no further slot; a run that has not begun does not begin. What does not
     * end in time is broken off. Returns at once.
     */
    public void stop() {
        stop.ask(this::requestStop);
    }

    private void requestStop() {
        try (Operator operator = new Operator(broker.address(), deployment, runId)) {
            operator.requestStop(plan.scenario().cells());
        }
    }

    /** Looks after the run until that is enough, or the recorder has ended. */
    private void await(Future<?> recording, Supervisor looking, IntConsumer progress, BooleanSupplier enough)
            throws InterruptedException, IOException, RunFailed {
        while (!enough.getAsBoolean()) {
            try {
                recording.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(recorded.recordedSlotsOfAll());
                if (stop.asked()) {
                    looking.runEnds();
                }
                looking.lookAfter();
                startDue(looking);
                answerRequests();
                fulfilPlanned();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UncheckedIOException full) {
                    throw full;
                }
                throw new IllegalStateException("the recorder failed", e.getCause());
            }
        }
    }

    private void answerRequests() {
        for (FutureTask<?> request = requests.poll(); request != null; request = requests.poll()) {
            request.run();
        }
    }

    private String fulfil(RunRequest request) throws IOException {
        Supervisor looking = supervising();
        if (request instanceof RunRequest.Kill kill) {
            looking.kill(kill.process(), kill.awaySeconds());
            return kill.process() + " is killed";
        }
        if (request instanceof RunRequest.Remove remove) {
            looking.remove(remove.process());
            return remove.process() + " ends";
        }
        if (request instanceof RunRequest.Add add) {
            return "started: " + String.join(", ", looking.add(add.kind()));
        }
        if (request instanceof RunRequest.ChangeLearning change) {
            return changeLearning(change.message());
        }
        RunRequest.Scale scale = (RunRequest.Scale) request;
        List<String> changed = looking.scale(scale.kind(), scale.count());
        return changed.isEmpty() ? "there are so many already" : "started or ended: " + String.join(", ", changed);
    }

    /** Who leads the slots sees to the slot as well. */
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
                + (atSlot < 0 ? "the next slot" : "slot " + atSlot) + " on";
    }

    private String changeLearning(LearningChanged change) {
        if (!plan.learning().training()) {
            throw new IllegalArgumentException("found a run that trains nothing, expected one with --train");
        }
        try (Operator operator = new Operator(broker.address(), deployment, runId)) {
            operator.changeLearning(plan.scenario().cells(), change);
        }
        return "learning goes on with " + change.text();
    }

    /** What was planned is done; nobody waits for its answer, so that people hear of it. */
    private void fulfilPlanned() throws IOException {
        for (Planned due : List.copyOf(planned)) {
            if (recorded.recordedSlots() > due.atSlot()) {
                planned.remove(due);
                try {
                    notices.accept("slot " + due.atSlot() + ": " + fulfil(due.request()));
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

    private Supervisor supervising() {
        return supervisor.orElseThrow(() -> new IllegalStateException("the run has not begun"));
    }

    /** In virtual time the cell waits for those who are to join later, so they are there from the start. */
    private void startDue(Supervisor looking) throws IOException {
        if (stop.asked() && !announced) {
            return;
        }
        int slot = recorded.recordedSlots();
        for (ProcessSpec spec : List.copyOf(waiting)) {
            if (plan.timing() == Timing.VIRTUAL || spec.fromSlot() <= slot) {
                waiting.remove(spec);
                looking.start(spec);
            }
        }
    }

    /**
     * In virtual time nobody looks on unless a policy is trained, and the references would take from what the run has of the
     * processors.
     */
    private Crew crew() {
        boolean watched = plan.learning().training()
                || (plan.timing() == Timing.REAL && metrics.httpUrl().isPresent());
        Crew recording =
                watched ? recorded.crew(metrics.references(plan.scenario().deadlineSeconds())) : recorded.crew();
        return run -> run.run().rehearsal()
                ? List.of(new Crew.Player("recorder", rehearsal.observer(run.cellNumber()), () -> false))
                : recording.of(run);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(
                Map.of("CELLBED_BOOTSTRAP", broker.address().bootstrap(), "CELLBED_DEPLOYMENT", deployment));
        environment.putAll(metrics.forAnother());
        if (plan.learning().training()) {
            Path checkpoint = directory.folder().resolve(CheckpointFile.NAME);
            environment.put("CELLBED_CHECKPOINT", checkpoint.toAbsolutePath().toString());
        }
        plan.kafkaConfig()
                .ifPresent(file -> environment.put(
                        "CELLBED_KAFKA_CONFIG", file.toAbsolutePath().toString()));
        return environment;
    }

    private Outcome finish() throws IOException {
        Optional<Fidelity> fidelity = Optional.empty();
        if (plan.timing() == Timing.REAL) {
            fidelity = Optional.of(Fidelity.of(directory.folder()));
            fidelity.get().writeTo(directory.folder());
        }
        CellSummary summary = recorded.finish(
                supervising().deaths() > deathsBefore,
                fidelity.map(judged -> Map.of("fidelity", judged.valid() ? "ok" : FidelityText.line(judged)))
                        .orElse(Map.of()));
        return new Outcome(summary, fidelity, stop.asked());
    }
}
