package org.cellbed.recorder;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.rundir.CellRecorder;
import org.cellbed.rundir.CellReferences;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.RecordedCell;
import org.cellbed.rundir.RunRecord;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.metrics.ReferenceMetrics;
import org.cellbed.simulator.References;

/** The files of a run over Kafka: those of its cells, written as their journals are read, and its summary. */
final class RecordedRun implements Closeable {
    private final String runId;
    private final RunPlan plan;
    private final RunRecord record;
    private final Map<Integer, RecordedCell> cells = new HashMap<>();

    /**
     * Creates the files of the cells.
     *
     * @param references measures the delays that the same tasks would have had under other policies; empty if these are
     *     not wanted
     */
    RecordedRun(RecorderTask task, Optional<ReferenceMetrics> references) throws IOException {
        this.runId = task.runId();
        this.plan = task.plan();
        this.record = task.record();
        for (int number : numbers()) {
            Cell cell = new Cell(plan.scenario(), plan.seeds(), number);
            CellReferences compared =
                    references.isPresent() ? new References(cell, plan.slots(), references) : CellReferences.NONE;
            cells.put(
                    number,
                    new RecordedCell(
                            new CellRecorder(
                                    task.directory().ofCell(number),
                                    cell.constants(),
                                    plan.withTasks(),
                                    plan.learned()),
                            cell.constants(),
                            compared,
                            System::nanoTime));
        }
    }

    /** Returns the recorder of a cell as a role. */
    Crew.Player player(JoinedRun run) {
        if (!run.runId().equals(runId)) {
            throw new IllegalStateException("run " + run.runId() + " has superseded run " + runId);
        }
        RecordedCell cell = cell(run.cellNumber());
        return new Crew.Player("recorder", cell, cell.recorder()::finished);
    }

    /** Returns the present state of each cell; may be called from any thread. */
    List<CellView> views() {
        return numbers().stream().map(number -> cell(number).view(number)).toList();
    }

    /** Whether the journal of a cell has an entry; may be called from any thread. */
    boolean begun() {
        return cells.values().stream().anyMatch(RecordedCell::begun);
    }

    /** Whether a slot of any cell is recorded. */
    boolean anySlot() {
        return cells.values().stream().anyMatch(cell -> cell.recordedSlots() > 0);
    }

    private List<Integer> numbers() {
        return IntStream.rangeClosed(1, plan.scenario().cells()).boxed().toList();
    }

    /**
     * Writes the summaries and the manifest.
     *
     * @param disturbed whether an event occurred that the seeds do not determine, besides unplanned departures of
     *     members
     */
    void finish(boolean disturbed, Map<String, String> verdicts) throws IOException {
        List<RecordedCell> inOrder = numbers().stream().map(this::cell).toList();
        for (RecordedCell cell : inOrder) {
            cell.recorder().writeWeights().ifPresent(record::learned);
        }
        boolean interrupted = inOrder.stream().anyMatch(cell -> cell.recordedSlots() < plan.slots());
        long leaving = new MembershipPlan(plan.scenario())
                .changes().values().stream()
                        .mapToLong(change -> change.devicesLeaving().size()
                                + change.serversLeaving().size())
                        .sum();
        boolean othersLeft = inOrder.stream().anyMatch(cell -> cell.detached() > leaving);
        record.finish(
                inOrder.stream().map(cell -> cell.recorder().summary()).toList(),
                interrupted,
                disturbed || othersLeft,
                verdicts);
    }

    @Override
    public void close() throws IOException {
        for (RecordedCell cell : cells.values()) {
            cell.recorder().close();
        }
    }

    private RecordedCell cell(int number) {
        return Objects.requireNonNull(cells.get(number), () -> "no cell " + number);
    }
}
