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
 * Announces a run, after a rehearsal where the plan has one, records it and judges it. A recorder that was restarted resumes
 * what was announced before: the topic of announcements tells how far that is, and the journal, which is read from its
 * beginning, what has happened since. {@link #view} and {@link #endRequested} may be called from any thread, all else from the
 * thread of the roles.
 */
public final class Recorder implements Crew {
    /** Longer than an eNodeB waits for the last tasks, and than a process that was just killed takes to be restarted. */
    public static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final Duration REPORT_PATIENCE = Duration.ofSeconds(5);

    /** With no slot played, late joiners have not heard of the end and do not report it. */
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    /** All processes report every second: where none could for so long, the broker was away or the host stood still. */
    private static final Duration OUTAGE = Duration.ofSeconds(4);

    /** How much more memory the tasks of a run take while it is judged than they have in tasks.csv. */
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
     * Creates the files of the cells, anew where a recorder was there before; nothing is announced yet.
     *
     * @param deployment is closed when the process leaves the run
     * @param references measures what other policies would have done; empty where nobody is to know
     * @param memoryBytes how much memory the process can use; a run that needs more is not judged
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

    /** Announces the run or its rehearsal to the cells that have not heard of it. */
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

    /** Returns the run that an announcement prepares or begins. */
    public static String runOf(String announcedId) {
        return Rehearsal.rehearsed(announcedId);
    }

    @Override
    public List<Player> of(JoinedRun run) {
        return List.of(run.run().rehearsal() ? listener(run) : recorded.player(run));
    }

    /**
     * Asks the cells to end the run. A run that is not announced yet is not begun, and one of which no process has been heard
     * is not waited for.
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

    /** Returns how the run does at present. */
    public RecorderView view() {
        return new RecorderView(runId, phase, recorded.views());
    }

    private void rehearse(int attempt, Map<Integer, String> announced) {
        Rehearsal next = new Rehearsal(runId, attempt, plan.rehearsal(), this::rehearsed);
        rehearsal = Optional.of(next);
        announce(next.runId(), next.announcement(), announced);
    }

    /** All cells of a rehearsal are over. Messages of an earlier rehearsal may come later and have no effect. */
    private synchronized void rehearsed(Rehearsal over) {
        if (ending
                || phase != Phase.REHEARSING
                || rehearsal.filter(own -> own == over).isEmpty()) {
            return;
        }
        if (over.cutShort()) {
            LOG.info("rehearsal {} was cut short; it is repeated", over.runId());
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
                .orElseThrow(
                        () -> new IllegalStateException("run " + run.runId() + " was announced in place of " + runId))
                .observer(run.cellNumber());
        return new Player("recorder", observer, () -> false);
    }

    private void finish() throws IOException {
        RunReports reports = deployment.lastReports(recorded.anySlot() ? REPORT_PATIENCE : SHORT_PATIENCE);
        ProcessRecord.write(directory.folder(), reports.last());
        recorded.finish(disturbed(reports), plan.timing() == Timing.REAL ? Map.of("fidelity", judged()) : Map.of());
    }

    /** In virtual time all wait for a broker that is away, and nothing changes by that. */
    private boolean disturbed(RunReports reports) {
        boolean outage = reports.longestSilence().compareTo(OUTAGE) >= 0;
        return reports.sawRestart(Party.RECORDER) || (plan.timing() == Timing.REAL && outage);
    }

    private String judged() throws IOException {
        long neededBytes = tasksBytes() * MEMORY_OF_TASKS;
        if (neededBytes > memoryBytes) {
            return String.format(
                    Locale.ROOT,
                    "not judged: the tasks need %,d MiB of memory, the recorder has %,d; cellbed fidelity judges them later",
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
