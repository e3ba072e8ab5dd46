package org.cellbed.analysis.report;

import org.cellbed.analysis.report.plot.Line;
import org.cellbed.rundir.Samples;

/** The distribution of delays as a line: for each delay, the share of tasks with at most this delay. */
public final class DelayCurve {
    /** Steps of half a percent each. */
    private static final int QUANTILES = 200;

    private DelayCurve() {}

    /** Returns the line; it has no points without delays. */
    public static Line of(String name, String colour, Samples delays) {
        int points = delays.size() == 0 ? 0 : QUANTILES + 1;
        double[] seconds = new double[points];
        double[] shares = new double[points];
        for (int k = 0; k < points; k++) {
            shares[k] = (double) k / QUANTILES;
            seconds[k] = delays.quantile(shares[k]);
        }
        return new Line(name, colour, seconds, shares);
    }
}
