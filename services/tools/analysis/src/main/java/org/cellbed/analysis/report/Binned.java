package org.cellbed.analysis.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.cellbed.analysis.report.plot.Line;

/** The rows of a file as a line of a few hundred points. */
final class Binned {
    /** The number of points of a line; a page cannot show more of them apart. */
    static final int POINTS = 400;

    /** The number of points of each line if several overlap. */
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

    /** Returns the caption, which says how many rows a point is the mean of. */
    static String caption(String what, int rows, String unit, int points) {
        int width = Line.binWidth(rows, points);
        return width == 1 ? what + "." : what + "; each point is the mean over " + width + " " + unit + ".";
    }
}
