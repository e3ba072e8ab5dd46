package org.cellbed.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.TasksFile;

/** The places where tasks can be computed: the device, or a server that took part. */
final class Places {
    private static final int NONE_TAKEN = -1;

    private final CellRun cell;
    private final List<Integer> decisions = new ArrayList<>();

    Places(CellRun cell) {
        this.cell = cell;
        if (cell.tasks().stream().anyMatch(task -> task.decision() == NONE_TAKEN)) {
            decisions.add(NONE_TAKEN);
        }
        decisions.add(0);
        decisions.addAll(servers(cell));
    }

    /** Returns the servers that took part in any slot, in ascending order. */
    static List<Integer> servers(CellRun cell) {
        return cell.servers().stream()
                .map(row -> row.server())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the values of the column decision for these places. */
    List<Integer> decisions() {
        return decisions;
    }

    List<String> names() {
        return decisions.stream().map(Places::name).toList();
    }

    String colour(int decision) {
        return decision <= 0 ? Palette.GREY : colourOfServer(cell, decision);
    }

    static String colourOfServer(CellRun cell, int server) {
        return Palette.of(server - 1, cell.model().maxServers());
    }

    static String name(int decision) {
        return decision == NONE_TAKEN ? "none taken" : decision == 0 ? "local" : "server " + decision;
    }

    /** Returns the tasks with a decision. */
    List<TasksFile.Row> tasks(int decision) {
        return cell.tasks().stream().filter(task -> task.decision() == decision).toList();
    }
}
