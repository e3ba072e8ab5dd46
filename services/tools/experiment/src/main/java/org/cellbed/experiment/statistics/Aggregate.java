package org.cellbed.experiment.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Mean;

/** Aggregates of several numbers. */
final class Aggregate {
    private static final int LEFT_OUT_OF_FOUR = 4;

    private Aggregate() {}

    /**
     * Returns the mean of the means of strata: each stratum has the same weight, whatever its size. No stratum may be
     * empty.
     */
    static double mean(List<double[]> strata) {
        return strata.stream().mapToDouble(Aggregate::mean).average().orElseThrow();
    }

    static double mean(double[] values) {
        return Mean.of(values).getAsDouble();
    }

    /**
     * Returns the interquartile mean over all strata together. Of n values the ⌊n / 4⌋ smallest and as many of the
     * largest are dropped whole, as in scipy.stats.trim_mean(values, 0.25) and therefore rliable; no value has a
     * partial weight.
     */
    static double interquartileMean(List<double[]> strata) {
        double[] values =
                strata.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        int cut = values.length / LEFT_OUT_OF_FOUR;
        return Mean.ofRange(values, cut, values.length - cut).getAsDouble();
    }
}
