package org.cellbed.analysis.report.plot;

import java.util.stream.IntStream;

/**
 * A line with an interval at each of its points.
 *
 * @param low the lower end of the interval at each point of the line; NaN at a point without an interval
 * @param high the upper ends
 */
public record Band(Line line, double[] low, double[] high) {
    /** Checks that all arrays have the same length. */
    public Band {
        if (low.length != line.y().length || high.length != low.length) {
            throw new IllegalArgumentException("band " + line.name() + ": found " + low.length + " and " + high.length
                    + " ends, expected " + line.y().length);
        }
    }

    /** Returns the indices of the points with an interval. */
    int[] intervals() {
        return IntStream.range(0, low.length)
                .filter(k -> Double.isFinite(line.y()[k]) && Double.isFinite(low[k]) && Double.isFinite(high[k]))
                .toArray();
    }
}
