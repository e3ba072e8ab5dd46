package org.cellbed.testbed.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mean difference, second run less first, of what both runs have.
 *
 * @param pairs how many pairs it is the mean of
 * @param mean null where there is no pair
 * @param low lower end of the 95 % interval by batch means; null for fewer than 200 slots
 * @param high its upper end
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record PairedDifference(
        long pairs,
        @Nullable Double mean,
        @Nullable Double low,
        @Nullable Double high) {
    /** Collects differences slot by slot. Not thread-safe. */
    static final class Builder {
        private final Map<Long, Double> sums = new TreeMap<>();
        private final Map<Long, Integer> counts = new TreeMap<>();

        /** Adds a pair; one that has no value on either side (NaN) is left out. */
        void add(int cell, int slot, double first, double second) {
            double difference = second - first;
            if (!Double.isNaN(difference)) {
                long place = ((long) cell << 32) + slot;
                sums.merge(place, difference, Double::sum);
                counts.merge(place, 1, Integer::sum);
            }
        }

        PairedDifference build() {
            List<Double> bySlot = new ArrayList<>(sums.values());
            List<Integer> tasks = new ArrayList<>(counts.values());
            long pairs = tasks.stream().mapToLong(Integer::longValue).sum();
            if (pairs == 0) {
                return new PairedDifference(0, null, null, null);
            }
            double mean = bySlot.stream().mapToDouble(Double::doubleValue).sum() / pairs;
            double half = BatchMeans.halfWidth(bySlot, tasks);
            return Double.isNaN(half)
                    ? new PairedDifference(pairs, mean, null, null)
                    : new PairedDifference(pairs, mean, mean - half, mean + half);
        }
    }
}
