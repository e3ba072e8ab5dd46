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
    static final PairedDifference NONE = new PairedDifference(0, null, null, null);

    /** Collects differences by slot; cells share the numbers of slots, so that a batch has those of all. Not thread-safe. */
    public static final class Builder {
        private final Map<Integer, Double> sums = new TreeMap<>();
        private final Map<Integer, Integer> counts = new TreeMap<>();

        /** Adds a pair, and says so; one that has no value on a side (NaN) is left out. */
        public boolean add(int slot, double first, double second) {
            double difference = second - first;
            if (!Double.isFinite(difference)) {
                return false;
            }
            sums.merge(slot, difference, Double::sum);
            counts.merge(slot, 1, Integer::sum);
            return true;
        }

        /** What has been added. */
        public PairedDifference build() {
            List<Double> bySlot = new ArrayList<>(sums.values());
            List<Integer> tasks = new ArrayList<>(counts.values());
            long pairs = tasks.stream().mapToLong(Integer::longValue).sum();
            if (pairs == 0) {
                return NONE;
            }
            double mean = bySlot.stream().mapToDouble(Double::doubleValue).sum() / pairs;
            double half = BatchMeans.halfWidth(bySlot, tasks);
            return Double.isNaN(half)
                    ? new PairedDifference(pairs, mean, null, null)
                    : new PairedDifference(pairs, mean, mean - half, mean + half);
        }
    }
}
