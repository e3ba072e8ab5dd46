package org.cellbed.testbed.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellbed.model.cell.Cell;
import org.cellbed.testbed.record.CellRecorder;
import org.cellbed.testbed.record.SummaryBuilder;

/**
 * One cell of a simulation with its files. {@link #call} is for one thread; {@link #stop} and {@link #recordedSlots} may be
 * called from others meanwhile, the rest afterwards.
 */
final class CellRun implements Callable<Void> {
    private static final int MESSAGES_AT_ONCE = 10_000;

    private final CellRecorder recorder;
    private final Optional<RecordedLearning> learning;
    private final SimulatedCell simulated;
    private volatile boolean stopRequested;
    private volatile int recordedSlots;

    CellRun(Plan plan, int number, Path folder) throws IOException {
        Cell cell = new Cell(plan.scenario(), plan.seeds(), number);
        this.recorder = new CellRecorder(folder, cell.constants(), plan.withTasks());
        this.learning = plan.training() ? Optional.of(new RecordedLearning(plan, cell, folder)) : Optional.empty();
        this.simulated = new SimulatedCell(
                cell,
                plan.slots(),
                plan.policy().create(cell.constants()),
                plan.links().apply(number),
                List.of(recorder),
                learning.map(RecordedLearning::role));
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
        if (learning.isPresent()) {
            learning.get().finish();
        }
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
        return learning.flatMap(RecordedLearning::weightsHash);
    }

    SummaryBuilder summary() {
        return recorder.summary();
    }
}
