package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of a phase of a trial. Immutable.
 *
 * @param values the measures that have a value
 * @param servers the loads by server index; empty if unknown
 * @param diverges whether queues grew without bound, as in summary.json; the measures then depend on the length of
 *     the run
 */
public record Outcome(
        Trial trial, Phase phase, Map<Measure, Double> values, List<ServerLoad> servers, boolean diverges) {
    /** Copies the collections. */
    public Outcome {
        EnumMap<Measure, Double> inOrder = new EnumMap<>(Measure.class);
        inOrder.putAll(values);
        values = Collections.unmodifiableMap(inOrder);
        servers = List.copyOf(servers);
    }

    /** Creates an outcome without loads by server. */
    public Outcome(Trial trial, Phase phase, Map<Measure, Double> values, boolean diverges) {
        this(trial, phase, values, List.of(), diverges);
    }
}
