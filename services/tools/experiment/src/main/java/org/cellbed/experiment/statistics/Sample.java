package org.cellbed.experiment.statistics;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cellbed.experiment.result.Outcome;

/**
 * The values of a quantity over the seeds of a policy at a setting.
 *
 * @param values by scenario seed, without seeds that diverge or have no value
 * @param diverging seeds whose value depends on the length of the run: they are counted, never averaged
 */
public record Sample(NavigableMap<Long, Double> values, NavigableSet<Long> diverging) {
    /** Collects a quantity of outcomes, one for each seed. */
    public static Sample of(List<Outcome> outcomes, Quantity quantity) {
        NavigableMap<Long, Double> values = new TreeMap<>();
        NavigableSet<Long> diverging = new TreeSet<>();
        for (Outcome outcome : outcomes) {
            double value = quantity.of().applyAsDouble(outcome);
            if (outcome.diverges()) {
                diverging.add(outcome.trial().scenarioSeed());
            } else if (Double.isFinite(value)) {
                values.put(outcome.trial().scenarioSeed(), value);
            }
        }
        return new Sample(values, diverging);
    }

    /** Returns the mean with its interval. */
    public Estimate mean() {
        return Estimate.mean(values.values());
    }

    /** Returns the interquartile mean with its interval. */
    public Estimate interquartileMean() {
        double[] array =
                values.values().stream().mapToDouble(Double::doubleValue).toArray();
        return Estimate.of(List.of(array), Aggregate::interquartileMean);
    }
}
