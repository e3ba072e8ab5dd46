package org.cellbed.analysis.compare;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/** The pairs of the tasks and slots that two runs have in common. Not thread-safe. */
final class Pairing {
    private final PairedDifference.Builder delay = new PairedDifference.Builder();
    private final Map<DecisionChange, PairedDifference.Builder> byDecision = new EnumMap<>(DecisionChange.class);
    private final PairedDifference.Builder variance = new PairedDifference.Builder();
    private long common;
    private long unlike;
    private long withoutDelay;
    private long lostFirst;
    private long lostSecond;
    private long lostBoth;
    private long onlyFirst;
    private long onlySecond;

    /** Pairs the tasks and slots of cells with the same number. */
    void add(Run first, Run second) {
        onlyFirst += size(first);
        onlySecond += size(second);
        for (CellRun cell : first.cells()) {
            second.cell(cell.cell()).ifPresent(other -> {
                TaskPair.of(cell, other).forEach(this::add);
                slots(cell.slots(), other.slots());
            });
        }
    }

    PairedTasks tasks() {
        return new PairedTasks(common, unlike, withoutDelay, lostFirst, lostSecond, lostBoth, onlyFirst, onlySecond);
    }

    PairedDifference delay() {
        return tasks().comparable() ? delay.build() : PairedDifference.NONE;
    }

    /** Returns the difference of the delay for each change of decision; changes without a pair are left out. */
    Map<DecisionChange, PairedDifference> delayByDecision() {
        Map<DecisionChange, PairedDifference> differences = new EnumMap<>(DecisionChange.class);
        if (tasks().comparable()) {
            byDecision.forEach((change, pairs) -> differences.put(change, pairs.build()));
        }
        return differences;
    }

    PairedDifference loadVariance() {
        return tasks().comparable() ? variance.build() : PairedDifference.NONE;
    }

    private void add(TaskPair pair) {
        pair.second().ifPresent(second -> add(pair.first(), second));
    }

    private void add(TasksFile.Row task, TasksFile.Row other) {
        common++;
        onlyFirst--;
        onlySecond--;
        unlike += same(task, other) ? 0 : 1;
        lostFirst += task.lost() && !other.lost() ? 1 : 0;
        lostSecond += other.lost() && !task.lost() ? 1 : 0;
        lostBoth += task.lost() && other.lost() ? 1 : 0;
        if (delay.add(task.slot(), task.delaySeconds(), other.delaySeconds())) {
            byDecision
                    .computeIfAbsent(
                            DecisionChange.of(task.decision(), other.decision()),
                            change -> new PairedDifference.Builder())
                    .add(task.slot(), task.delaySeconds(), other.delaySeconds());
        } else {
            withoutDelay++;
        }
    }

    private void slots(List<SlotsFile.Row> first, List<SlotsFile.Row> second) {
        Map<Integer, SlotsFile.Row> others = new HashMap<>();
        second.forEach(slot -> others.put(slot.slot(), slot));
        for (SlotsFile.Row slot : first) {
            SlotsFile.Row other = others.get(slot.slot());
            if (other != null) {
                variance.add(slot.slot(), slot.loadVariance(), other.loadVariance());
            }
        }
    }

    private static boolean same(TasksFile.Row task, TasksFile.Row other) {
        return task.lengthBits() == other.lengthBits()
                && task.cycles() == other.cycles()
                && Double.compare(task.gain(), other.gain()) == 0;
    }

    private static long size(Run run) {
        return run.cells().stream().mapToLong(cell -> cell.tasks().size()).sum();
    }
}
