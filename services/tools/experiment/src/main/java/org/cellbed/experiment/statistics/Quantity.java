package org.cellbed.experiment.statistics;

import java.util.function.ToDoubleFunction;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Measure.Better;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.ServerLoad;

/**
 * What is taken of each outcome.
 *
 * @param name as in files
 * @param unit empty where it has none
 * @param of its value; NaN where there is none
 */
public record Quantity(String name, String unit, Better better, ToDoubleFunction<Outcome> of) {
    /** The standard deviation over servers of their mean loads, all servers counting the same. */
    public static final Quantity IMBALANCE = new Quantity("ld_spread_s", "s", Better.LOWER, Quantity::spread);

    /** A measure. */
    public static Quantity of(Measure measure) {
        return new Quantity(
                measure.text(),
                measure.unit(),
                measure.better(),
                outcome -> outcome.values().getOrDefault(measure, Double.NaN));
    }

    /** The mean load of a server. */
    public static Quantity load(int server) {
        return ofServer("ld_mean_s", "s", server, ServerLoad::meanLoadSeconds);
    }

    /** The share of tasks that were decided for a server. */
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
