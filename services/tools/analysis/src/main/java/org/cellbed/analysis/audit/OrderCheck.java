package org.cellbed.analysis.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cellbed.model.message.EventKind;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/** The check of order, names and times of the rows of tasks.csv and slots.csv, and of the counts of offloaders. */
final class OrderCheck {
    private final CellRun cell;
    private final Findings findings;

    OrderCheck(CellRun cell, Findings findings) {
        this.cell = cell;
        this.findings = findings;
    }

    void run() {
        checkTasks();
        checkSlots();
        checkOffloaders();
    }

    private void checkTasks() {
        TasksFile.@Nullable Row before = null;
        for (TasksFile.Row row : cell.tasks()) {
            if (before != null && before.slot() == row.slot() && before.device() == row.device()) {
                findings.add(Rule.TASK_ORDER, cell, row, "found a second row, expected one");
            } else if (before != null && isBehind(row, before)) {
                findings.add(
                        Rule.TASK_ORDER,
                        cell,
                        row,
                        "found it after " + before.task() + ", expected the order of slot and device");
            }
            before = row;
            if (!row.task().equals(row.slot() + "-" + row.device())) {
                findings.add(
                        Rule.TASK_ORDER, cell, row, "task: found '" + row.task() + "', expected its slot and device");
            }
            if (row.generatedSeconds() != cell.openedSeconds(row.slot())) {
                findings.add(
                        Rule.TASK_ORDER,
                        cell,
                        row,
                        "generated: found " + row.generatedSeconds() + " s, expected " + cell.openedSeconds(row.slot())
                                + " s, when its slot opened");
            }
        }
    }

    private static boolean isBehind(TasksFile.Row row, TasksFile.Row before) {
        return row.slot() == before.slot() ? row.device() < before.device() : row.slot() < before.slot();
    }

    private void checkSlots() {
        Set<Integer> known = new HashSet<>();
        Set<String> skipped = new HashSet<>();
        for (EventsFile.Row event : cell.events()) {
            if (event.kind() == EventKind.SLOT_SKIPPED) {
                skipped.add(event.subject());
            }
        }
        int next = 0;
        for (SlotsFile.Row row : cell.slots()) {
            while (skipped.contains("slot-" + next)) {
                next++;
            }
            if (row.slot() != next) {
                findings.add(Rule.SLOT_ORDER, cell, row, "found this row, expected that of slot " + next);
            }
            next = row.slot() + 1;
            known.add(row.slot());
            if (row.openedSeconds() != cell.openedSeconds(row.slot())) {
                findings.add(
                        Rule.SLOT_ORDER,
                        cell,
                        row,
                        "opened: found " + row.openedSeconds() + " s, expected " + cell.openedSeconds(row.slot())
                                + " s");
            }
        }
        for (TasksFile.Row row : cell.tasks()) {
            if (!known.contains(row.slot())) {
                findings.add(Rule.SLOT_ORDER, cell, row, "found no row of its slot, expected one in " + SlotsFile.NAME);
            }
        }
    }

    private void checkOffloaders() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (TasksFile.Row row : cell.tasks()) {
            counts.merge(row.slot(), row.decision() > 0 ? 1 : 0, Integer::sum);
        }
        for (TasksFile.Row row : cell.tasks()) {
            int count = counts.getOrDefault(row.slot(), 0);
            if (row.offloaders() != count) {
                findings.add(
                        Rule.OFFLOADERS,
                        cell,
                        row,
                        "offloaders: found " + row.offloaders() + ", expected " + count
                                + ", the offloaded tasks of its slot");
            }
        }
    }
}
