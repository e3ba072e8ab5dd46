package org.cellbed.experiment.report;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.descriptive.Median;
import org.cellbed.analysis.report.plot.IntervalPlot.Scale;

/** How an axis is divided. */
final class Scales {
    /** Beyond it what is small cannot be told apart on an axis that is divided evenly. */
    private static final double WIDE = 12.0;

    private Scales() {}

    /**
     * By factors where all values are above 0 and far apart; where some are not, evenly from -1 to 1 and by factors beyond if
     * one there is far from most.
     */
    static Scale of(Collection<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        if (sorted.length == 0) {
            return Scale.LINEAR;
        }
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (low > 0.0) {
            return high > WIDE * low ? Scale.LOGARITHMIC : Scale.LINEAR;
        }
        double most = Median.withDefaults()
                .evaluate(Arrays.stream(sorted).map(Math::abs).toArray());
        double farthest = Math.max(-low, high);
        return farthest > 1.0 && farthest > WIDE * most ? Scale.BOTH_WAYS : Scale.LINEAR;
    }

    /** A sentence for the caption where nobody would guess how the axis is divided; else empty. */
    static String note(Scale scale) {
        return scale == Scale.BOTH_WAYS ? " The axis is divided evenly from -1 to 1 and by factors beyond." : "";
    }
}
