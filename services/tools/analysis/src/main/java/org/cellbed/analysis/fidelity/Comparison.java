package org.cellbed.analysis.fidelity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.LossCause;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.TasksFile;

/** A comparison of the delays of cells with those of the model, run open loop. Not thread-safe. */
final class Comparison {
    private static final String NEVER_DONE_BY_THE_MODEL = "never-done-by-the-model";

    private final Deviations delays = new Deviations();
    private final Map<Part, Deviations> parts = new EnumMap<>(Part.class);
    private final Map<String, Long> leftOut = new TreeMap<>();
    private long compared;
    private long lateAtFirst;

    Comparison() {
        for (Part part : Part.values()) {
            parts.put(part, new Deviations());
        }
    }

    /** Adds all tasks of a cell. */
    void add(CellRun run, Cell cell) {
        OpenLoop model = OpenLoop.of(run, cell);
        Map<String, String> lossCauses = run.lossCauses();
        for (TasksFile.Row row : run.tasks()) {
            if (row.lost()) {
                leaveOut(lossCauses.getOrDefault(row.task(), "lost"), row.slot());
                continue;
            }
            Optional<Parts> byModel = model.partsOf(row);
            if (byModel.isEmpty()) {
                leaveOut(NEVER_DONE_BY_THE_MODEL, row.slot());
            } else {
                compare(row, byModel.get(), run.model().deadlineSeconds());
            }
        }
    }

    /** Returns the counts of tasks. */
    Fidelity.Tasks tasks() {
        return new Fidelity.Tasks(compared, leftOut, lateAtFirst);
    }

    /** Returns the deviation of the delays. */
    Fidelity.Deviation delay() {
        return delays.quantiles();
    }

    /** Returns the deviation of each part of the delays. */
    Map<Part, Fidelity.Deviation> parts() {
        Map<Part, Fidelity.Deviation> quantiles = new EnumMap<>(Part.class);
        parts.forEach((part, deviations) -> quantiles.put(part, deviations.quantiles()));
        return quantiles;
    }

    /** Compares a task. In the model, too, a delay is at most the deadline. */
    private void compare(TasksFile.Row row, Parts byModel, double deadlineSeconds) {
        compared++;
        double delaySeconds = Math.min(byModel.delaySeconds(), deadlineSeconds);
        delays.add(row.delaySeconds(), delaySeconds, delaySeconds);
        Parts measured = Parts.of(row);
        parts.forEach((part, deviations) ->
                deviations.add(part.secondsOf(measured), part.secondsOf(byModel), byModel.delaySeconds()));
    }

    private void leaveOut(String reason, int slot) {
        leftOut.merge(reason, 1L, Long::sum);
        if (reason.equals(LossCause.LATE.text()) && slot < Fidelity.Tasks.FIRST_SLOTS) {
            lateAtFirst++;
        }
    }
}
