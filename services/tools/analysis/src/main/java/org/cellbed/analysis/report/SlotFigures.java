package org.cellbed.analysis.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cellbed.analysis.report.plot.Line;
import org.cellbed.analysis.report.plot.LinePlot;
import org.cellbed.analysis.report.plot.Palette;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.SlotsFile;

/** The figures of the slots of a cell. */
final class SlotFigures {
    private final CellRun cell;

    SlotFigures(CellRun cell) {
        this.cell = cell;
    }

    Figure delay() {
        return overTime(
                "delay", "Delay", "Mean delay of a slot's tasks", "mean delay (s)", SlotsFile.Row::meanDelaySeconds);
    }

    Figure utility() {
        return overTime(
                "utility",
                "Utility",
                "Mean of eq. 20 over a slot's tasks, with the weights of the run",
                "utility",
                SlotsFile.Row::utility);
    }

    Figure loadVariance() {
        return overTime(
                "var-ld",
                "Imbalance",
                "Variance of the loads (eq. 19) after a slot's decisions",
                "var(LD) (s²)",
                SlotsFile.Row::loadVariance);
    }

    Figure loads() {
        List<Line> lines = Places.servers(cell).stream()
                .map(server -> line(
                        Places.name(server),
                        Places.colourOfServer(cell, server),
                        slot -> slot.loadSeconds()[server - 1],
                        Binned.FEW_POINTS))
                .toList();
        return new Figure(
                "load",
                "Load of the servers",
                Binned.caption(
                        "Load as broadcast when a slot opens", cell.slots().size(), "slots", Binned.FEW_POINTS),
                new LinePlot("slot", "load (s)", lines));
    }

    private Figure overTime(
            String name, String title, String what, String yTitle, ToDoubleFunction<SlotsFile.Row> value) {
        return new Figure(
                name,
                title,
                Binned.caption(what, cell.slots().size(), "slots", Binned.POINTS),
                new LinePlot("slot", yTitle, List.of(line(title, Palette.PLAIN, value, Binned.POINTS))));
    }

    private Line line(String name, String colour, ToDoubleFunction<SlotsFile.Row> value, int points) {
        return Binned.line(name, colour, cell.slots(), SlotsFile.Row::slot, value, points);
    }
}
