package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mean of a difference, second run minus first, over pairs that both runs have.
 *
 * @param pairs the number of pairs
 * @param mean null without a pair
 * @param relative the mean difference over the first run's mean of the same pairs; null without a pair, or if that is 0
 * @param low lower end of the 95 % interval by batch means; null for fewer than 200 slots
 * @param high its upper end
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PairedDifference(
        long pairs,
        @Nullable Double mean,
        @Nullable Double relative,
        @Nullable Double low,
        @Nullable Double high) {
    static final PairedDifference NONE = new PairedDifference(0, null, null, null, null);

    /** Collects differences by slot; a slot number includes all cells, so a batch covers all cells. Not thread-safe. */
    public static final class Builder {
        private final Map<Integer, Double> sums = new TreeMap<>();
        private final Map<Integer, Integer> counts = new TreeMap<>();
        private double firstSum;

        /** Adds a pair unless a side has no value (NaN), and returns whether it was added. */
        public boolean add(int slot, double first, double second) {
            double difference = second - first;
            if (!Double.isFinite(difference)) {
                return false;
            }
            sums.merge(slot, difference, Double::sum);
            counts.merge(slot, 1, Integer::sum);
            firstSum += first;
            return true;
        }

        /** Returns the difference of the added pairs. */
        public PairedDifference build() {
            List<Double> bySlot = new ArrayList<>(sums.values());
            List<Integer> tasks = new ArrayList<>(counts.values());
            long pairs = tasks.stream().mapToLong(Integer::longValue).sum();
            if (pairs == 0) {
                return NONE;
            }
            double mean = bySlot.stream().mapToDouble(Double::doubleValue).sum() / pairs;
            Double relative = firstSum == 0.0 ? null : mean * pairs / firstSum;
            double half = BatchMeans.halfWidth(bySlot, tasks);
            return Double.isNaN(half)
                    ? new PairedDifference(pairs, mean, relative, null, null)
                    : new PairedDifference(pairs, mean, relative, mean - half, mean + half);
        }
    }
}
