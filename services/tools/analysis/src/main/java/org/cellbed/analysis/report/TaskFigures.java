package org.cellbed.analysis.report;

import java.util.ArrayList;
import java.util.List;
import org.cellbed.analysis.fidelity.Part;
import org.cellbed.analysis.report.plot.BarPlot;
import org.cellbed.analysis.report.plot.Bars;
import org.cellbed.analysis.report.plot.LinePlot;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Samples;
import org.cellbed.rundir.TasksFile;

/** The figures of the tasks of a cell. */
final class TaskFigures {
    private final CellRun cell;
    private final Places places;

    TaskFigures(CellRun cell) {
        this.cell = cell;
        this.places = new Places(cell);
    }

    Figure distribution() {
        Samples delays = new Samples();
        cell.tasks().stream()
                .mapToDouble(TasksFile.Row::delaySeconds)
                .filter(Double::isFinite)
                .forEach(delays::add);
        return new Figure(
                "delay-cdf",
                "Distribution of the delay",
                "Share of the done and timed-out tasks whose delay is at most the value on the axis.",
                new LinePlot(
                        "delay (s)", "share of tasks", List.of(DelayCurve.of("all tasks", Palette.PLAIN, delays))));
    }

    Figure stages() {
        List<Bars> bars = new ArrayList<>();
        for (Part part : Part.values()) {
            bars.add(new Bars(
                    part.title(),
                    colour(part),
                    places.decisions().stream()
                            .map(decision -> meanSeconds(part, decision))
                            .toList()));
        }
        return new Figure(
                "stages",
                "Delay by stage",
                "Mean over the done tasks, by the place where they were computed.",
                new BarPlot("mean delay (s)", places.names(), bars));
    }

    private static String colour(Part part) {
        return switch (part) {
            case T_LOCAL -> "#8C8C8C";
            case T_UP -> "#56B4E9";
            case T_TRAN -> "#CC79A7";
            case T_WAIT -> "#D55E00";
            case T_COMP -> "#009E73";
            case T_RETURN -> "#E69F00";
        };
    }

    private double meanSeconds(Part part, int decision) {
        return places.tasks(decision).stream()
                .filter(task -> task.status() == TaskStatus.DONE)
                .mapToDouble(part::secondsOf)
                .average()
                .orElse(0.0);
    }

    Figure decisions() {
        List<Bars> bars = new ArrayList<>();
        for (int decision : places.decisions()) {
            double percent =
                    100.0 * places.tasks(decision).size() / cell.tasks().size();
            bars.add(new Bars(
                    Places.name(decision),
                    places.colour(decision),
                    places.decisions().stream()
                            .map(other -> other == decision ? percent : 0.0)
                            .toList()));
        }
        return new Figure(
                "decisions",
                "Decisions",
                "Share of the tasks decided for each place, lost tasks included.",
                new BarPlot("share of tasks (%)", places.names(), bars));
    }
}
