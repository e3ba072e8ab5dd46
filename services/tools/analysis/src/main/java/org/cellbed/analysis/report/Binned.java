package org.cellbed.analysis.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cellbed.analysis.report.plot.Line;

/** Rows of a file as a line of a few hundred points. */
final class Binned {
    /** More cannot be told apart on a page. */
    static final int POINTS = 400;

    /** Of lines that lie over each other. */
    static final int FEW_POINTS = 100;

    private Binned() {}

    static <R> Line line(
            String name, String colour, List<R> rows, ToDoubleFunction<R> x, ToDoubleFunction<R> y, int points) {
        return new Line(
                        name,
                        colour,
                        rows.stream().mapToDouble(x).toArray(),
                        rows.stream().mapToDouble(y).toArray())
                .thinned(points);
    }

    /** Says over how many rows a point is the mean. */
    static String caption(String what, int rows, String unit, int points) {
        int width = Line.binWidth(rows, points);
        return width == 1 ? what + "." : what + "; each point is the mean over " + width + " " + unit + ".";
    }
}
