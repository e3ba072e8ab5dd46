package org.cellbed.testbed.experiment.report;

import java.util.Collection;
import org.cellbed.testbed.report.plot.IntervalPlot.Scale;

/** How an axis is divided. */
final class Scales {
    /** Beyond it what is small cannot be told apart on an axis that is divided evenly. */
    private static final double WIDE = 12.0;

    private Scales() {}

    /** By factors where all values are above 0 and far apart. */
    static Scale of(Collection<Double> values) {
        double low = values.stream().mapToDouble(value -> value).min().orElse(0.0);
        double high = values.stream().mapToDouble(value -> value).max().orElse(0.0);
        return low > 0.0 && high > WIDE * low ? Scale.LOGARITHMIC : Scale.LINEAR;
    }
}
