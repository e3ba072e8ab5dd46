package org.cellbed.experiment.statistics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The frequency with which one policy is better than another; a tie counts half. */
final class Improvement {
    private static final double TIE = 0.5;

    private Improvement() {}

    /**
     * Estimates the probability that a trial of the first has a smaller value than a trial of the second, seeds mixed:
     * the Mann-Whitney statistic over the number of pairs, its mean over strata, as in rliable.
     *
     * @param first the values, a stratum for each setting
     * @param second the values for the same settings
     */
    static Estimate probabilityOfSmaller(List<double[]> first, List<double[]> second) {
        int settings = first.size();
        return Estimate.of(
                Stream.concat(first.stream(), second.stream()).toList(),
                strata -> IntStream.range(0, settings)
                        .mapToDouble(k -> shareSmaller(strata.get(k), strata.get(settings + k)))
                        .average()
                        .orElseThrow());
    }

    /** Returns the share of differences below 0, averaged over strata. */
    static double shareBelowZero(List<double[]> differences) {
        double[] zero = {0.0};
        return differences.stream()
                .mapToDouble(stratum -> shareSmaller(stratum, zero))
                .average()
                .orElse(Double.NaN);
    }

    private static double shareSmaller(double[] first, double[] second) {
        double wins = 0.0;
        for (double one : first) {
            for (double other : second) {
                wins += one < other ? 1.0 : one == other ? TIE : 0.0;
            }
        }
        return wins / first.length / second.length;
    }
}
