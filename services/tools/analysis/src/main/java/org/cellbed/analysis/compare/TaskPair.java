package org.cellbed.analysis.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.TasksFile;

/**
 * A task of a run, and the task with the same cell, slot and device in another run.
 *
 * @param second empty if the other run has no such task
 */
public record TaskPair(TasksFile.Row first, Optional<TasksFile.Row> second) {
    /** Pairs all tasks of a cell, in the order of its rows. */
    public static List<TaskPair> of(CellRun first, CellRun second) {
        Map<String, TasksFile.Row> others = new HashMap<>();
        second.tasks().forEach(task -> others.put(task.task(), task));
        return first.tasks().stream()
                .map(task -> new TaskPair(task, Optional.ofNullable(others.get(task.task()))))
                .toList();
    }
}
