package org.cellbed.experiment.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The slopes of a policy's quantity along an axis: for each seed, that of the least-squares line through its values at
 * equal values of all other axes. Not thread-safe.
 */
final class AxisSlopes {
    private final String axis;
    private final Map<Map<String, String>, NavigableMap<Long, List<double[]>>> points = new LinkedHashMap<>();
    private int diverging;

    AxisSlopes(String axis) {
        this.axis = axis;
    }

    /** Adds the trials at a setting. */
    void add(Map<String, String> values, double x, Sample sample) {
        Map<String, String> others = new TreeMap<>(values);
        others.remove(axis);
        NavigableMap<Long, List<double[]>> bySeed = points.computeIfAbsent(others, unseen -> new TreeMap<>());
        sample.values()
                .forEach((seed, value) -> bySeed.computeIfAbsent(seed, unseen -> new ArrayList<>())
                        .add(new double[] {x, value}));
        diverging += sample.diverging().size();
    }

    Evidence evidence(String unit) {
        List<double[]> strata = new ArrayList<>();
        Set<Long> seeds = new HashSet<>();
        points.values().forEach(bySeed -> {
            Map<Long, Double> slopes = new TreeMap<>();
            bySeed.forEach((seed, line) -> slopes.put(seed, slope(line)));
            slopes.values().removeIf(slope -> !Double.isFinite(slope));
            seeds.addAll(slopes.keySet());
            strata.add(slopes.values().stream().mapToDouble(Double::doubleValue).toArray());
        });
        return new Evidence(
                Estimate.of(strata, Aggregate::mean),
                unit.isEmpty() ? "per unit of " + axis : unit + " per unit of " + axis,
                Double.NaN,
                strata.stream().mapToInt(stratum -> stratum.length).sum(),
                seeds.size(),
                diverging,
                0,
                Estimate.NONE,
                Double.NaN);
    }

    private static double slope(List<double[]> line) {
        return Slope.of(
                line.stream().mapToDouble(point -> point[0]).toArray(),
                line.stream().mapToDouble(point -> point[1]).toArray());
    }
}
