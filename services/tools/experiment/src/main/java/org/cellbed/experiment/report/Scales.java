package org.cellbed.experiment.report;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.descriptive.Median;
import org.cellbed.analysis.report.plot.IntervalPlot.Scale;

/** The choice of the scale of an axis. */
final class Scales {
    /** The ratio of values beyond which a linear axis cannot show the small ones. */
    private static final double WIDE = 12.0;

    private Scales() {}

    /**
     * Chooses the scale: logarithmic if all values are above 0 and far apart; with other values, linear from -1 to 1
     * and logarithmic beyond if a value there is far from most.
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

    /** Returns a sentence for the caption if the scale is unusual; otherwise an empty text. */
    static String note(Scale scale) {
        return scale == Scale.BOTH_WAYS ? " The axis is linear from -1 to 1 and logarithmic beyond." : "";
    }
}
