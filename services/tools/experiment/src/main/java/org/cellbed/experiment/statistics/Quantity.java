package org.cellbed.experiment.statistics;

import java.util.function.ToDoubleFunction;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Measure.Better;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.ServerLoad;

/**
 * A quantity of each outcome.
 *
 * @param name the name in files
 * @param unit empty without a unit
 * @param of returns its value; NaN without one
 */
public record Quantity(String name, String unit, Better better, ToDoubleFunction<Outcome> of) {
    /** The standard deviation of the servers' mean loads, with the same weight for each server. */
    public static final Quantity IMBALANCE = new Quantity("ld_spread_s", "s", Better.LOWER, Quantity::spread);

    /** Returns the quantity of a measure. */
    public static Quantity of(Measure measure) {
        return new Quantity(
                measure.text(),
                measure.unit(),
                measure.better(),
                outcome -> outcome.values().getOrDefault(measure, Double.NaN));
    }

    /** Returns the mean load of a server. */
    public static Quantity load(int server) {
        return ofServer("ld_mean_s", "s", server, ServerLoad::meanLoadSeconds);
    }

    /** Returns the share of tasks that were decided for a server. */
    public static Quantity share(int server) {
        return ofServer("share", "", server, ServerLoad::share);
    }

    private static Quantity ofServer(String name, String unit, int server, ToDoubleFunction<ServerLoad> value) {
        return new Quantity(
                name + "[" + server + "]",
                unit,
                Better.NEITHER,
                outcome -> outcome.servers().stream()
                        .filter(load -> load.server() == server)
                        .mapToDouble(value)
                        .findFirst()
                        .orElse(Double.NaN));
    }

    private static double spread(Outcome outcome) {
        double[] loads = outcome.servers().stream()
                .mapToDouble(ServerLoad::meanLoadSeconds)
                .filter(Double::isFinite)
                .toArray();
        if (loads.length == 0) {
            return Double.NaN;
        }
        double mean = Aggregate.mean(loads);
        double squares = 0.0;
        for (double load : loads) {
            squares += (load - mean) * (load - mean);
        }
        return Math.sqrt(squares / loads.length);
    }
}
