package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that an experiment has found. Immutable.
 *
 * @param name what it is called
 * @param question what it was to answer
 * @param policies in the order of the experiment
 * @param settings in the order of the axes
 * @param outcomes by setting, policy, seed and phase
 * @param curves of the trainings, by setting, policy, seed, slot
 * @param failed trials without outcome
 * @param leftOut sentences that say what is missing or other than meant, and why
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
    /** Copies what it is given. */
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
