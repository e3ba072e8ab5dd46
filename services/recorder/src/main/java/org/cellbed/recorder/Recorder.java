package org.cellbed.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.analysis.fidelity.Fidelity;
import org.cellbed.analysis.fidelity.FidelityText;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Role;
import org.cellbed.recorder.RecorderView.Phase;
import org.cellbed.rundir.ProcessRecord;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.TasksFile;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.kafka.RunReports;
import org.cellbed.runtime.metrics.ReferenceMetrics;
import org.cellbed.runtime.topic.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces a run, after a rehearsal if the plan has one, records it and judges it. A restarted recorder resumes the
 * announced run or rehearsal, which it finds in the topic of announcements, and reads the journal from its beginning.
 * {@link #view} and {@link #endRequested} may be called from any thread, all else from the thread of the roles.
 */
public final class Recorder implements Crew {
    /**
     * The most time that a run may take to end: longer than an eNodeB waits for the last tasks, and than the restart of
     * a process that was just killed.
     */
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration REPORT_PATIENCE = Duration.ofSeconds(5);

    /** With no slot played, late joiners never see RunFinished and do not report their end, so do not wait for them. */
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    /**
     * All processes report every second: without any report for this long, the broker was away or the host was
     * suspended.
     */
    private static final Duration OUTAGE = Duration.ofSeconds(4);

    /** The memory that the tasks of a run take while it is judged, as a multiple of the size of tasks.csv. */
    private static final int MEMORY_OF_TASKS = 4;

    private final RunPlan plan;
    private final String runId;
    private final RunDirectory directory;
    private final RecordedRun recorded;
    private final Deployment deployment;
    private final long memoryBytes;
    private volatile Phase phase = Phase.REHEARSING;
    private Optional<Rehearsal> rehearsal = Optional.empty();
    private boolean ending;

    /**
     * Creates the files of the cells, overwriting those of a killed predecessor; announces nothing yet.
     *
     * @param deployment the connection to the other processes; closed when this one leaves the run
     * @param references measures the delays that the same tasks would have had under other policies; empty if these are
     *     not wanted
     * @param memoryBytes the memory that the process can use; a run that needs more is not judged
     */
    public Recorder(RecorderTask task, Deployment deployment, Optional<ReferenceMetrics> references, long memoryBytes)
            throws IOException {
        this.plan = task.plan();
        this.runId = task.runId();
        this.directory = task.directory();
        this.deployment = deployment;
        this.memoryBytes = memoryBytes;
        this.recorded = new RecordedRun(task, references);
    }

    /** Announces the run or its rehearsal to the cells without that announcement. */
    public void begin() {
        Map<Integer, String> announced = deployment.announced();
        if (plan.rehearsalSeconds() > 0.0 && !announced.containsValue(runId)) {
            int attempt = announced.values().stream()
                    .flatMapToInt(id -> Rehearsal.attempt(runId, id).stream())
                    .max()
                    .orElse(1);
            rehearse(attempt, announced);
        } else {
            announceRun(announced);
        }
    }

    /** Returns the run that an announced id belongs to: the id itself, or the run that a rehearsal prepares. */
    public static String runOf(String announcedId) {
        return Rehearsal.rehearsed(announcedId);
    }

    @Override
    public List<Player> of(JoinedRun run) {
        return List.of(run.run().rehearsal() ? listener(run) : recorded.player(run));
    }

    /**
     * Asks the cells to end the run. A run that is not announced yet never begins. A run without a journal entry is not
     * waited for.
     */
    @Override
    public synchronized Duration endRequested() {
        ending = true;
        if (phase != Phase.RECORDING || !recorded.begun()) {
            return Duration.ZERO;
        }
        Thread request = new Thread(deployment::requestStop, "stop-request");
        request.setDaemon(true);
        request.start();
        return STOP_PATIENCE;
    }

    @Override
    public void left(boolean atAnEnd) throws IOException {
        try (deployment) {
            recorded.close();
            if (atAnEnd) {
                phase = Phase.JUDGING;
                finish();
            }
            RecorderAddress.remove(directory.folder());
        }
    }

    /** Returns the present state of the run. */
    public RecorderView view() {
        return new RecorderView(runId, phase, recorded.views());
    }

    private void rehearse(int attempt, Map<Integer, String> announced) {
        Rehearsal next = new Rehearsal(runId, attempt, plan.rehearsal(), this::rehearsed);
        rehearsal = Optional.of(next);
        announce(next.runId(), next.announcement(), announced);
    }

    /**
     * Announces the run after a complete rehearsal, or repeats a rehearsal that was cut short. Late messages of an earlier
     * rehearsal have no effect.
     */
    private synchronized void rehearsed(Rehearsal over) {
        if (ending
                || phase != Phase.REHEARSING
                || rehearsal.filter(own -> own == over).isEmpty()) {
            return;
        }
        if (over.cutShort()) {
            LOG.info("rehearsal {} was cut short; repeating it", over.runId());
            rehearse(over.attempt() + 1, Map.of());
        } else {
            announceRun(Map.of());
        }
    }

    private void announceRun(Map<Integer, String> announced) {
        announce(runId, plan.announcement(), announced);
        phase = Phase.RECORDING;
    }

    private void announce(String announcedId, RunStarted run, Map<Integer, String> announced) {
        List<Integer> cells = IntStream.rangeClosed(1, run.cells())
                .filter(cell -> !announcedId.equals(announced.get(cell)))
                .boxed()
                .toList();
        String kind = run.rehearsal() ? "rehearsal" : "run";
        if (cells.isEmpty()) {
            LOG.info("resuming {} {}", kind, announcedId);
        } else {
            deployment.announce(announcedId, run, cells);
            LOG.info("announced {} {} to cells {}", kind, announcedId, cells);
        }
    }

    private Player listener(JoinedRun run) {
        Role observer = rehearsal
                .filter(own -> own.runId().equals(run.runId()))
                .orElseThrow(() -> new IllegalStateException("run " + run.runId() + " has superseded run " + runId))
                .observer(run.cellNumber());
        return new Player("recorder", observer, () -> false);
    }

    private void finish() throws IOException {
        RunReports reports = deployment.lastReports(recorded.anySlot() ? REPORT_PATIENCE : SHORT_PATIENCE);
        ProcessRecord.write(directory.folder(), reports.last());
        recorded.finish(disturbed(reports), plan.timing() == Timing.REAL ? Map.of("fidelity", judged()) : Map.of());
    }

    /**
     * Whether an event occurred that the seeds do not determine. An absent broker is one in real time only: in virtual
     * time all processes wait for it.
     */
    private boolean disturbed(RunReports reports) {
        boolean outage = reports.longestSilence().compareTo(OUTAGE) >= 0;
        return reports.sawRestart(Party.RECORDER) || (plan.timing() == Timing.REAL && outage);
    }

    private String judged() throws IOException {
        long neededBytes = tasksBytes() * MEMORY_OF_TASKS;
        if (neededBytes > memoryBytes) {
            return String.format(
                    Locale.ROOT,
                    "not judged: the tasks need %,d MiB of memory, the recorder has %,d; run cellbed fidelity to judge it",
                    neededBytes >> 20,
                    memoryBytes >> 20);
        }
        Fidelity fidelity = Fidelity.of(directory.folder());
        fidelity.writeTo(directory.folder());
        return fidelity.valid() ? RunRecord.OK : FidelityText.line(fidelity);
    }

    private long tasksBytes() throws IOException {
        long bytes = 0;
        for (int cell = 1; cell <= plan.scenario().cells(); cell++) {
            bytes += Files.size(directory.ofCell(cell).resolve(TasksFile.NAME));
        }
        return bytes;
    }
}
