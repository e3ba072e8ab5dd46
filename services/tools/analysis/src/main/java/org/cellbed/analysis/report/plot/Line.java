package org.cellbed.analysis.report.plot;

import java.util.Arrays;

/**
 * A line of a plot. It has a gap where y is NaN.
 *
 * @param name for the legend
 * @param colour as #rrggbb
 * @param x in ascending order
 * @param y as many values as x
 */
public record Line(String name, String colour, double[] x, double[] y) {
    /** Checks that x and y have the same length. */
    public Line {
        if (x.length != y.length) {
            throw new IllegalArgumentException("line " + name + ": found " + x.length + " x and " + y.length
                    + " y, expected the same number of both");
        }
    }

    boolean isEmpty() {
        return Arrays.stream(y).noneMatch(Double::isFinite);
    }

    /**
     * Returns this line with at most as many points as requested: each is the mean of x and of y over equally many
     * neighbours, those that are NaN left out.
     */
    public Line thinned(int points) {
        int width = binWidth(x.length, points);
        if (width == 1) {
            return this;
        }
        int bins = (x.length + width - 1) / width;
        double[] meanX = new double[bins];
        double[] meanY = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            int end = Math.min(x.length, (bin + 1) * width);
            meanX[bin] = mean(x, bin * width, end);
            meanY[bin] = mean(y, bin * width, end);
        }
        return new Line(name, colour, meanX, meanY);
    }

    /** Returns the number of neighbours that a point of a thinned line is the mean of. */
    public static int binWidth(int length, int points) {
        return Math.max(1, (length + points - 1) / points);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
