package org.cellbed.experiment.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The pairs of two policies' trials with the same seed, setting by setting. Seeds that only one of them has are left
 * out. Not thread-safe.
 *
 * <p>A pair with a diverging trial has no difference; it is only counted.
 */
public final class Pairs {
    private final List<double[]> first = new ArrayList<>();
    private final List<double[]> second = new ArrayList<>();
    private final NavigableSet<Long> seeds = new TreeSet<>();
    private int firstDiverging;
    private int secondDiverging;

    /** Adds a setting as a stratum. */
    public void add(Sample one, Sample other) {
        List<Long> common = one.values().keySet().stream()
                .filter(other.values()::containsKey)
                .toList();
        if (!common.isEmpty()) {
            seeds.addAll(common);
            first.add(values(one, common));
            second.add(values(other, common));
        }
        firstDiverging += countOfBoth(one.diverging(), other);
        secondDiverging += countOfBoth(other.diverging(), one);
    }

    private static double[] values(Sample sample, List<Long> seeds) {
        return seeds.stream()
                .mapToDouble(seed -> sample.values().getOrDefault(seed, Double.NaN))
                .toArray();
    }

    private static int countOfBoth(NavigableSet<Long> diverging, Sample other) {
        return (int) diverging.stream()
                .filter(seed ->
                        other.values().containsKey(seed) || other.diverging().contains(seed))
                .count();
    }

    /** Returns the number of pairs with a difference. */
    public int count() {
        return first.stream().mapToInt(stratum -> stratum.length).sum();
    }

    /** Returns the number of distinct seeds of those pairs. */
    public int seeds() {
        return seeds.size();
    }

    /** Returns the number of pairs whose first trial diverges. */
    public int firstDiverging() {
        return firstDiverging;
    }

    /** Returns the number of pairs whose second trial diverges. */
    public int secondDiverging() {
        return secondDiverging;
    }

    /** Returns the mean of first minus second. */
    public Estimate difference() {
        return Estimate.of(differences(), Aggregate::mean);
    }

    /** Returns the mean of the second, the reference for a relative difference. */
    double secondMean() {
        return second.isEmpty() ? Double.NaN : Aggregate.mean(second);
    }

    /** Returns the probability that the first has the better value, seeds mixed. */
    public Estimate probabilityOfImprovement(boolean lowerIsBetter) {
        return lowerIsBetter
                ? Improvement.probabilityOfSmaller(first, second)
                : Improvement.probabilityOfSmaller(second, first);
    }

    /** Returns the share of pairs in which the first has the better value. */
    public double pairedShare(boolean lowerIsBetter) {
        double smaller = Improvement.shareBelowZero(differences());
        return lowerIsBetter ? smaller : 1.0 - smaller;
    }

    private List<double[]> differences() {
        return IntStream.range(0, first.size())
                .mapToObj(k -> difference(first.get(k), second.get(k)))
                .toList();
    }

    private static double[] difference(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(k -> one[k] - other[k])
                .toArray();
    }
}
