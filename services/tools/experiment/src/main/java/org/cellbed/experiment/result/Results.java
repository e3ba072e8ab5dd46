package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All results of an experiment. Immutable.
 *
 * @param name the name of the experiment
 * @param question the question that it is to answer
 * @param policies in the order of the experiment
 * @param settings in the order of the axes
 * @param outcomes by setting, policy, seed and phase
 * @param curves of the trainings, by setting, policy, seed, slot
 * @param failed trials without an outcome
 * @param leftOut sentences about missing or changed parts, with reasons
 * @param parameters all parameters by name
 */
public record Results(
        String name,
        String question,
        List<Claim> claims,
        List<String> policies,
        List<String> settings,
        List<Outcome> outcomes,
        List<CurvePoint> curves,
        List<FailedTrial> failed,
        List<String> leftOut,
        Map<String, String> parameters) {
    /** Copies the collections. */
    public Results {
        claims = List.copyOf(claims);
        policies = List.copyOf(policies);
        settings = List.copyOf(settings);
        outcomes = List.copyOf(outcomes);
        curves = List.copyOf(curves);
        failed = List.copyOf(failed);
        leftOut = List.copyOf(leftOut);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
