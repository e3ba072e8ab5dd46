package org.cellbed.simulator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;

/**
 * A run of one or several cells in this process, in virtual time, with its run directory. Cells are independent and run
 * in parallel on the available cores. {@link #stop} and {@link #view} may be called from any thread, all other methods
 * from one.
 */
public final class Simulation {
    private static final long PROGRESS_MILLIS = 100;

    private final RunPlan plan;
    private final RunRecord record;
    private final List<CellRun> cells = new ArrayList<>();

    /** Creates the files of a run; does not start it. */
    public Simulation(RunPlan plan, Execution execution, RunDirectory directory) throws IOException {
        this.plan = plan;
        PolicyProvider policy = PlannedPolicy.of(plan);
        this.record = RunRecord.begin(plan, "memory", execution.replayed().map(Replayed::of), directory);
        for (int number = 1; number <= plan.scenario().cells(); number++) {
            cells.add(new CellRun(plan, execution, policy, number, directory.ofCell(number)));
        }
    }

    /**
     * Runs until the end, or until stopped.
     *
     * @param progress receives the number of recorded slots of all cells, several times a second
     */
    public CellSummary run(IntConsumer progress) throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(cells.size(), Runtime.getRuntime().availableProcessors()));
        try {
            List<Future<?>> running = new ArrayList<>();
            cells.forEach(cell -> running.add(workers.submit(cell)));
            for (Future<?> cell : running) {
                await(cell, progress);
            }
        } finally {
            stop();
            workers.shutdown();
        }
        return finish();
    }

    /** Returns the current state of a cell; empty without a viewer. */
    public Optional<CellView> view(int cell) {
        return cells.get(cell - 1).view();
    }

    /** Stops each cell: it opens no further slot and completes the tasks in flight. */
    public void stop() {
        cells.forEach(CellRun::stop);
    }

    private void await(Future<?> cell, IntConsumer progress) throws InterruptedException {
        while (true) {
            try {
                cell.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(cells.stream().mapToInt(CellRun::recordedSlots).sum());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a cell failed", e.getCause());
            }
        }
    }

    private CellSummary finish() throws IOException {
        cells.forEach(cell -> cell.learned().ifPresent(record::learned));
        boolean interrupted = cells.stream().anyMatch(cell -> cell.recordedSlots() < plan.slots());
        return record.finish(cells.stream().map(CellRun::summary).toList(), interrupted, false, Map.of());
    }
}
