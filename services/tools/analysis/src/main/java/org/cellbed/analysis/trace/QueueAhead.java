package org.cellbed.analysis.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.TasksFile;

/** The tasks at a server when another task arrived: first come, first served, ties by device, then slot. */
final class QueueAhead {
    private static final Comparator<TasksFile.Row> BY_ARRIVAL = Comparator.comparingDouble(
                    TasksFile.Row::arrivesSeconds)
            .thenComparingInt(TasksFile.Row::device)
            .thenComparingInt(TasksFile.Row::slot);

    private final CellRun cell;
    private final Journey journey;

    QueueAhead(CellRun cell, Journey journey) {
        this.cell = cell;
        this.journey = journey;
    }

    /**
     * Returns the names of the tasks ahead, in the order of service. If the completion of a task is not recorded,
     * because its device or its server left, the server is assumed to work on it without a pause.
     */
    List<String> of(TasksFile.Row task) {
        Memberships.Membership server = journey.server(task).orElse(null);
        if (server == null) {
            return List.of();
        }
        List<TasksFile.Row> before = cell.tasks().stream()
                .filter(row -> row.decision() == task.decision()
                        && server.covers(row.slot())
                        && journey.arrived(row)
                        && BY_ARRIVAL.compare(row, task) < 0)
                .sorted(BY_ARRIVAL)
                .toList();
        List<String> ahead = new ArrayList<>();
        double freeSeconds = Double.NEGATIVE_INFINITY;
        for (TasksFile.Row row : before) {
            double completes = row.completesSeconds();
            freeSeconds = Double.isNaN(completes)
                    ? Math.max(row.arrivesSeconds(), freeSeconds) + row.cycles() / server.hz()
                    : completes;
            if (freeSeconds > task.arrivesSeconds()) {
                ahead.add(row.task());
            }
        }
        return List.copyOf(ahead);
    }
}
