package org.cellbed.analysis.report.plot;

import java.util.stream.IntStream;

/**
 * A line with an interval at each of its points.
 *
 * @param low lower ends, as many as the line has points; NaN where a point has no interval
 * @param high upper ends
 */
public record Band(Line line, double[] low, double[] high) {
    /** Checks that all have the same length. */
    public Band {
        if (low.length != line.y().length || high.length != low.length) {
            throw new IllegalArgumentException("band " + line.name() + ": found " + low.length + " and " + high.length
                    + " ends, expected " + line.y().length);
        }
    }

    /** The points that have an interval. */
    int[] intervals() {
        return IntStream.range(0, low.length)
                .filter(k -> Double.isFinite(line.y()[k]) && Double.isFinite(low[k]) && Double.isFinite(high[k]))
                .toArray();
    }
}
