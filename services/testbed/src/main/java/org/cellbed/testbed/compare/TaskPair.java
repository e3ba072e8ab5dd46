package org.cellbed.testbed.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.TaskRow;

/**
 * A task of a run, and the task with the same cell, slot and device in another run.
 *
 * @param second empty where the other run has none
 */
public record TaskPair(TaskRow first, Optional<TaskRow> second) {
    /** Returns all tasks of a cell, in the order of its rows. */
    public static List<TaskPair> of(CellRun first, CellRun second) {
        Map<String, TaskRow> others = new HashMap<>();
        second.tasks().forEach(task -> others.put(task.task(), task));
        return first.tasks().stream()
                .map(task -> new TaskPair(task, Optional.ofNullable(others.get(task.task()))))
                .toList();
    }
}
