package org.cellbed.testbed.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.SlotRow;
import org.cellbed.testbed.audit.TaskRow;

/**
 * Two runs side by side.
 *
 * @param parameters of the manifests that differ, by their names
 * @param sameTasks whether both have the same tasks: name, length, work and gain
 * @param delayS the paired difference of the delay in seconds; without pairs where the tasks are not the same
 * @param loadVarianceS2 that of var(LD) by slot in square seconds; likewise
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunComparison(
        Map<String, Two> parameters,
        Measures first,
        Measures second,
        boolean sameTasks,
        PairedDifference delayS,
        PairedDifference loadVarianceS2) {
    private static final Set<String> NOT_PARAMETERS =
            Set.of("started", "ended", "flags", "verdicts", "interrupted", "disturbed");

    /** A parameter in the first and in the second run. */
    public record Two(String first, String second) {}

    /** Compares two runs that have been read. */
    public static RunComparison of(Run first, Run second) {
        PairedDifference.Builder delay = new PairedDifference.Builder();
        PairedDifference.Builder variance = new PairedDifference.Builder();
        boolean same = sameTasks(first, second);
        if (same) {
            for (CellRun cell : first.cells()) {
                second.cell(cell.cell()).ifPresent(other -> pair(cell, other, delay, variance));
            }
        }
        return new RunComparison(
                parameters(first, second),
                Measures.of(first),
                Measures.of(second),
                same,
                delay.build(),
                variance.build());
    }

    private static void pair(
            CellRun first, CellRun second, PairedDifference.Builder delay, PairedDifference.Builder variance) {
        Map<String, TaskRow> tasks = byName(second);
        for (TaskRow task : first.tasks()) {
            TaskRow other = tasks.get(task.task());
            if (other != null) {
                delay.add(first.cell(), task.slot(), task.delaySeconds(), other.delaySeconds());
            }
        }
        Map<Integer, SlotRow> slots = new HashMap<>();
        second.slots().forEach(slot -> slots.put(slot.slot(), slot));
        for (SlotRow slot : first.slots()) {
            SlotRow other = slots.get(slot.slot());
            if (other != null) {
                variance.add(first.cell(), slot.slot(), slot.loadVariance(), other.loadVariance());
            }
        }
    }

    private static boolean sameTasks(Run first, Run second) {
        List<CellRun> cells = first.cells();
        if (cells.size() != second.cells().size()) {
            return false;
        }
        return cells.stream().allMatch(cell -> second.cell(cell.cell())
                .filter(other -> same(cell.tasks(), byName(other)))
                .isPresent());
    }

    private static boolean same(List<TaskRow> tasks, Map<String, TaskRow> others) {
        return !tasks.isEmpty()
                && tasks.size() == others.size()
                && tasks.stream().allMatch(task -> {
                    TaskRow other = others.get(task.task());
                    return other != null
                            && task.lengthBits() == other.lengthBits()
                            && task.cycles() == other.cycles()
                            && Double.compare(task.gain(), other.gain()) == 0;
                });
    }

    private static Map<String, TaskRow> byName(CellRun cell) {
        Map<String, TaskRow> tasks = new HashMap<>();
        cell.tasks().forEach(task -> tasks.put(task.task(), task));
        return tasks;
    }

    private static Map<String, Two> parameters(Run first, Run second) {
        Set<String> names = new TreeSet<>();
        first.manifest().fieldNames().forEachRemaining(names::add);
        second.manifest().fieldNames().forEachRemaining(names::add);
        names.removeAll(NOT_PARAMETERS);
        names.remove("model");
        Map<String, Two> differing = new TreeMap<>();
        names.forEach(name -> differ(differing, name, first.manifest(), second.manifest()));
        Set<String> model = new TreeSet<>();
        first.manifest().path("model").fieldNames().forEachRemaining(model::add);
        second.manifest().path("model").fieldNames().forEachRemaining(model::add);
        model.forEach(name -> differ(
                differing, name, first.manifest().path("model"), second.manifest().path("model")));
        return differing;
    }

    private static void differ(Map<String, Two> differing, String name, JsonNode first, JsonNode second) {
        String one = first.path(name).toString();
        String other = second.path(name).toString();
        if (!one.equals(other)) {
            differing.put(name, new Two(one, other));
        }
    }
}
