package org.cellbed.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.role.Role;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.Learned;
import org.cellbed.rundir.RecordedCell;
import org.cellbed.rundir.SummaryBuilder;
import org.cellbed.rundir.plan.RunPlan;

/**
 * One cell of a simulation with its files. One thread may call {@link #call}; meanwhile, others may call {@link #stop},
 * {@link #recordedSlots} and {@link #view}, and the other methods only afterwards.
 */
final class CellRun implements Callable<Void> {
    private static final int MESSAGES_AT_ONCE = 10_000;

    private final CellRecorder recorder;
    private final Optional<RecordedCell> watched;
    private final int number;
    private final Optional<LearnerRole> learner;
    private final SimulatedCell simulated;
    private Optional<Learned> learned = Optional.empty();
    private volatile boolean stopRequested;
    private volatile int recordedSlots;

    CellRun(RunPlan plan, Execution execution, PolicyProvider policy, int number, Path folder) throws IOException {
        this.number = number;
        Cell cell = new Cell(
                plan.scenario(),
                plan.seeds(),
                number,
                execution.replayed().map(run -> run.recordings().get(number)));
        boolean training = plan.learning().training();
        this.recorder = new CellRecorder(folder, cell.constants(), plan.withTasks(), plan.learned());
        this.watched = training && execution.watched() ? Optional.of(watched(plan, cell, recorder)) : Optional.empty();
        this.learner = training ? Optional.of(learner(plan, cell, folder)) : Optional.empty();
        this.simulated = new SimulatedCell(
                cell,
                plan.slots(),
                policy.create(cell.constants()),
                execution.links().apply(number),
                List.of(watched.<Role>map(each -> each).orElse(recorder)),
                plan.learning().policyVersion(),
                learner);
    }

    private static RecordedCell watched(RunPlan plan, Cell cell, CellRecorder recorder) {
        return new RecordedCell(
                recorder, cell.constants(), new References(cell, plan.slots(), Optional.empty()), System::nanoTime);
    }

    private static LearnerRole learner(RunPlan plan, Cell cell, Path folder) throws IOException {
        String policy = plan.policy();
        CheckpointFile atTheEnd = new CheckpointFile(
                folder.resolve(CheckpointFile.NAME), "simulated", policy, Long.MAX_VALUE, System::nanoTime);
        LearnerRole learner =
                Learners.of(policy, cell, plan.slots(), plan.seeds().seed(), Timing.VIRTUAL, atTheEnd);
        Optional<Path> before = plan.learning().file();
        if (before.isPresent()) {
            learner.beginWith(CheckpointFile.read(before.get()).learner());
        }
        return learner;
    }

    @Override
    public Void call() throws IOException {
        try (recorder) {
            boolean stopped = false;
            while (!simulated.advance(MESSAGES_AT_ONCE)) {
                recordedSlots = recorder.lastSlot() + 1;
                if (stopRequested && !stopped) {
                    simulated.stop();
                    stopped = true;
                }
            }
        }
        recordedSlots = recorder.lastSlot() + 1;
        learned = recorder.writeWeights();
        learner.ifPresent(LearnerRole::close);
        return null;
    }

    void stop() {
        stopRequested = true;
    }

    int recordedSlots() {
        return recordedSlots;
    }

    /** Returns the current state of the cell; empty without a viewer. */
    Optional<CellView> view() {
        return watched.map(cell -> cell.view(number));
    }

    /** Returns the result of the training; empty without one. */
    Optional<Learned> learned() {
        return learned;
    }

    SummaryBuilder summary() {
        return recorder.summary();
    }
}
