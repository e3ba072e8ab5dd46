package org.cellbed.testbed.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.SlotRow;
import org.cellbed.testbed.audit.TaskRow;

/** Puts the tasks and slots that two runs have in common into pairs. Not thread-safe. */
final class Pairing {
    private final PairedDifference.Builder delay = new PairedDifference.Builder();
    private final PairedDifference.Builder variance = new PairedDifference.Builder();
    private long common;
    private long unlike;
    private long withoutDelay;
    private long onlyFirst;
    private long onlySecond;

    /** Pairs what is in cells of the same number. */
    void add(Run first, Run second) {
        onlyFirst += size(first);
        onlySecond += size(second);
        for (CellRun cell : first.cells()) {
            second.cell(cell.cell()).ifPresent(other -> {
                tasks(cell.tasks(), other.tasks());
                slots(cell.slots(), other.slots());
            });
        }
    }

    PairedTasks tasks() {
        return new PairedTasks(common, unlike, withoutDelay, onlyFirst, onlySecond);
    }

    PairedDifference delay() {
        return tasks().comparable() ? delay.build() : PairedDifference.NONE;
    }

    PairedDifference loadVariance() {
        return tasks().comparable() ? variance.build() : PairedDifference.NONE;
    }

    private void tasks(List<TaskRow> first, List<TaskRow> second) {
        Map<String, TaskRow> others = new HashMap<>();
        second.forEach(task -> others.put(task.task(), task));
        for (TaskRow task : first) {
            TaskRow other = others.get(task.task());
            if (other != null) {
                common++;
                onlyFirst--;
                onlySecond--;
                unlike += same(task, other) ? 0 : 1;
                boolean paired = delay.add(task.slot(), task.delaySeconds(), other.delaySeconds());
                withoutDelay += paired ? 0 : 1;
            }
        }
    }

    private void slots(List<SlotRow> first, List<SlotRow> second) {
        Map<Integer, SlotRow> others = new HashMap<>();
        second.forEach(slot -> others.put(slot.slot(), slot));
        for (SlotRow slot : first) {
            SlotRow other = others.get(slot.slot());
            if (other != null) {
                variance.add(slot.slot(), slot.loadVariance(), other.loadVariance());
            }
        }
    }

    private static boolean same(TaskRow task, TaskRow other) {
        return task.lengthBits() == other.lengthBits()
                && task.cycles() == other.cycles()
                && Double.compare(task.gain(), other.gain()) == 0;
    }

    private static long size(Run run) {
        return run.cells().stream().mapToLong(cell -> cell.tasks().size()).sum();
    }
}
