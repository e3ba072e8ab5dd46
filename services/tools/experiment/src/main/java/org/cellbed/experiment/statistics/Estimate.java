package org.cellbed.experiment.statistics;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A number estimated from trials.
 *
 * @param value NaN without a trial
 * @param interval empty if no stratum has two trials, because the spread is unknown then
 */
public record Estimate(double value, Optional<Interval> interval) {
    /** The estimate from no trial. */
    public static final Estimate NONE = new Estimate(Double.NaN, Optional.empty());

    /** Returns the lower end of the interval; NaN without one. */
    public double low() {
        return interval.map(Interval::low).orElse(Double.NaN);
    }

    /** Returns the upper end of the interval; NaN without one. */
    public double high() {
        return interval.map(Interval::high).orElse(Double.NaN);
    }

    /** Estimates the mean of values, one for each seed, with its interval. */
    public static Estimate mean(Collection<Double> values) {
        double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
        return of(List.of(array), Aggregate::mean);
    }

    /** Estimates a statistic of strata with its bootstrap interval; ignores strata without a value. */
    static Estimate of(List<double[]> strata, ToDoubleFunction<List<double[]>> statistic) {
        List<double[]> filled =
                strata.stream().filter(stratum -> stratum.length > 0).toList();
        if (filled.isEmpty()) {
            return NONE;
        }
        boolean spread = filled.stream().anyMatch(stratum -> stratum.length > 1);
        return new Estimate(
                statistic.applyAsDouble(filled),
                spread ? Optional.of(Bootstrap.interval(filled, statistic)) : Optional.empty());
    }
}
