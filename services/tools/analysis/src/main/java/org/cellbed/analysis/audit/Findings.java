package org.cellbed.analysis.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.SlotsFile;
import org.cellbed.rundir.TasksFile;

/** A collector of findings. Not thread-safe. */
final class Findings {
    /** The tolerance for sums of doubles, whose rounding depends on the order of the terms. */
    private static final double TOLERANCE = 1e-9;

    private final List<Finding> found = new ArrayList<>();
    private final Path run;

    Findings(Path run) {
        this.run = run;
    }

    void add(Rule rule, Path file, int line, String what) {
        found.add(new Finding(rule, run.relativize(file) + ":" + line, what));
    }

    void add(Rule rule, Path file, String what) {
        found.add(new Finding(rule, run.relativize(file).toString(), what));
    }

    void add(Rule rule, CellRun cell, TasksFile.Row row, String what) {
        add(
                rule,
                cell.folder().resolve(TasksFile.NAME),
                row.line(),
                "task " + row.slot() + "-" + row.device() + ": " + what);
    }

    void add(Rule rule, CellRun cell, SlotsFile.Row row, String what) {
        add(rule, cell.folder().resolve(SlotsFile.NAME), row.line(), "slot " + row.slot() + ": " + what);
    }

    void add(Rule rule, CellRun cell, EventsFile.Row row, String what) {
        add(rule, cell.folder().resolve(EventsFile.NAME), row.line(), what);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** Whether two figures agree up to rounding; both may be absent (NaN). */
    static boolean same(double a, double b) {
        return Double.isNaN(a)
                ? Double.isNaN(b)
                : a == b || Math.abs(a - b) <= TOLERANCE * Math.max(1.0, Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Returns a figure as messages show it. */
    static String text(double value) {
        return Double.isNaN(value) ? "nothing" : Double.toString(value);
    }
}
