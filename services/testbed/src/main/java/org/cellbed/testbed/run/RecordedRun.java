package org.cellbed.testbed.run;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.role.Role;
import org.cellbed.model.scenario.MembershipPlan;
import org.cellbed.runtime.kafka.Crew;
import org.cellbed.runtime.kafka.JoinedRun;
import org.cellbed.runtime.metrics.ReferenceMetrics;
import org.cellbed.testbed.plan.RunPlan;
import org.cellbed.testbed.record.CellRecorder;
import org.cellbed.testbed.record.RunRecord;
import org.cellbed.testbed.reference.References;
import org.cellbed.testbed.rundir.CellSummary;
import org.cellbed.testbed.rundir.RunDirectory;

/** The files of a run over Kafka: those of its cells, which are written as their journals are read, and what they come to. */
final class RecordedRun implements Closeable {
    private final String runId;
    private final RunPlan plan;
    private final RunRecord record;
    private final Map<Integer, RecordedCell> cells = new HashMap<>();

    /** Creates the files of the cells. */
    RecordedRun(String runId, RunPlan plan, RunRecord record, RunDirectory directory) throws IOException {
        this.runId = runId;
        this.plan = plan;
        this.record = record;
        for (int number : numbers()) {
            Cell cell = new Cell(plan.scenario(), plan.seeds(), number);
            cells.put(
                    number,
                    new RecordedCell(
                            new CellRecorder(
                                    directory.ofCell(number), cell.constants(), plan.withTasks(), plan.learned()),
                            cell.constants(),
                            System::nanoTime));
        }
    }

    /** The recorders of the cells as roles. */
    Crew crew() {
        return run -> recorder(cell(run), run);
    }

    /** The same, with what other policies would have done. */
    Crew crew(ReferenceMetrics references) {
        return run -> {
            RecordedCell cell = cell(run);
            cell.compareWith(new References(run.cell(), plan.slots(), Optional.of(references)));
            return recorder(cell, run);
        };
    }

    /** The numbers of the cells in their order. */
    List<Integer> numbers() {
        return IntStream.rangeClosed(1, plan.scenario().cells()).boxed().toList();
    }

    RecordedCell cell(int number) {
        return Objects.requireNonNull(cells.get(number), () -> "there is no cell " + number);
    }

    /** The most slots that a cell has recorded. */
    int recordedSlots() {
        return cells.values().stream()
                .mapToInt(RecordedCell::recordedSlots)
                .max()
                .orElse(0);
    }

    /** The slots that all cells have recorded. */
    int recordedSlotsOfAll() {
        return cells.values().stream().mapToInt(RecordedCell::recordedSlots).sum();
    }

    /**
     * Writes what it came to.
     *
     * @param disturbed whether something happened that cannot be repeated from the seeds, besides members that left unplanned
     */
    CellSummary finish(boolean disturbed, Map<String, String> verdicts) throws IOException {
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
        return record.finish(
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

    private List<Crew.Player> recorder(Role role, JoinedRun run) {
        return List.of(new Crew.Player("recorder", role, cell(run).recorder()::finished));
    }

    private RecordedCell cell(JoinedRun run) {
        if (!run.runId().equals(runId)) {
            throw new IllegalStateException("run " + run.runId() + " was announced in place of " + runId);
        }
        return cell(run.cellNumber());
    }
}
