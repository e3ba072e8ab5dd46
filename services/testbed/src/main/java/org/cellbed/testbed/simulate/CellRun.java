package org.cellbed.testbed.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.learner.LearnerRole;
import org.cellbed.learner.Learners;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.role.Timing;
import org.cellbed.testbed.record.CellRecorder;
import org.cellbed.testbed.record.SummaryBuilder;

/**
 * One cell of a simulation with its files. {@link #call} is for one thread; {@link #stop} and {@link #recordedSlots} may be
 * called from others meanwhile, the rest afterwards.
 */
final class CellRun implements Callable<Void> {
    private static final int MESSAGES_AT_ONCE = 10_000;

    private final CellRecorder recorder;
    private final Optional<LearnerRole> learner;
    private final SimulatedCell simulated;
    private Optional<String> weightsHash = Optional.empty();
    private volatile boolean stopRequested;
    private volatile int recordedSlots;

    CellRun(Plan plan, int number, Path folder) throws IOException {
        Cell cell = new Cell(plan.scenario(), plan.seeds(), number);
        String policy = plan.policy().name();
        boolean training = plan.learning().training();
        this.recorder = new CellRecorder(
                folder, cell.constants(), plan.withTasks(), training ? Optional.of(policy) : Optional.empty());
        this.learner = training ? Optional.of(learner(plan, cell, folder)) : Optional.empty();
        this.simulated = new SimulatedCell(
                cell,
                plan.slots(),
                plan.policy().create(cell.constants()),
                plan.links().apply(number),
                List.of(recorder),
                plan.learning().policyVersion(),
                learner);
    }

    private static LearnerRole learner(Plan plan, Cell cell, Path folder) throws IOException {
        String policy = plan.policy().name();
        CheckpointFile atTheEnd = new CheckpointFile(
                folder.resolve(CheckpointFile.NAME), "simulated", policy, Long.MAX_VALUE, System::nanoTime);
        LearnerRole learner =
                Learners.of(policy, cell, plan.slots(), plan.seeds().seed(), Timing.VIRTUAL, atTheEnd);
        Optional<Path> before = plan.learning().weights();
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
        weightsHash = recorder.writeWeights();
        learner.ifPresent(LearnerRole::close);
        return null;
    }

    void stop() {
        stopRequested = true;
    }

    int recordedSlots() {
        return recordedSlots;
    }

    /** The hash of what was learned; empty where nothing was. */
    Optional<String> weightsHash() {
        return weightsHash;
    }

    SummaryBuilder summary() {
        return recorder.summary();
    }
}
