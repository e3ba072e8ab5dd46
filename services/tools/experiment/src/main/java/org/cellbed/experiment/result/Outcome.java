package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a phase of a trial came to. Immutable.
 *
 * @param values a measure without value is absent
 * @param servers by index; empty where nothing is known of them
 * @param diverges whether queues grew without bound, as in summary.json; what was measured then depends on how long it ran
 */
public record Outcome(
        Trial trial, Phase phase, Map<Measure, Double> values, List<ServerLoad> servers, boolean diverges) {
    /** Copies what it is given. */
    public Outcome {
        EnumMap<Measure, Double> inOrder = new EnumMap<>(Measure.class);
        inOrder.putAll(values);
        values = Collections.unmodifiableMap(inOrder);
        servers = List.copyOf(servers);
    }

    /** An outcome of which nothing is known by server. */
    public Outcome(Trial trial, Phase phase, Map<Measure, Double> values, boolean diverges) {
        this(trial, phase, values, List.of(), diverges);
    }
}
