package org.cellbed.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.CurvePoint;
import org.cellbed.experiment.result.FailedTrial;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.result.ServerLoad;
import org.cellbed.experiment.result.Trial;

/** Results made by hand. */
public final class ResultsBuilder {
    private final List<Claim> claims = new ArrayList<>();
    private final Set<String> policies = new LinkedHashSet<>();
    private final Set<String> settings = new LinkedHashSet<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<CurvePoint> curves = new ArrayList<>();
    private final List<FailedTrial> failed = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /** Returns a setting from alternating axes and values. */
    public static Map<String, String> at(String... keysAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            values.put(keysAndValues[k], keysAndValues[k + 1]);
        }
        return values;
    }

    public static Trial trial(Map<String, String> at, String policy, long seed) {
        String setting = at.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining(","));
        return new Trial(setting, at, policy, seed);
    }

    /** Adds values of a measure in the greedy phase for seeds 1, 2, ...; NaN for one that diverges. */
    public ResultsBuilder greedy(Map<String, String> at, String policy, Measure measure, double... values) {
        for (int k = 0; k < values.length; k++) {
            boolean diverges = Double.isNaN(values[k]);
            outcome(
                    trial(at, policy, k + 1L),
                    Phase.GREEDY,
                    Map.of(measure, diverges ? 1e3 : values[k]),
                    List.of(),
                    diverges);
        }
        return this;
    }

    public ResultsBuilder outcome(
            Trial trial, Phase phase, Map<Measure, Double> values, List<ServerLoad> servers, boolean diverges) {
        policies.add(trial.policy());
        settings.add(trial.setting());
        outcomes.add(new Outcome(trial, phase, values, servers, diverges));
        return this;
    }

    public ResultsBuilder curve(Trial trial, int slot, Measure measure, double value) {
        curves.add(new CurvePoint(trial, slot, measure, value));
        return this;
    }

    public ResultsBuilder failed(Trial trial, String why) {
        failed.add(new FailedTrial(trial, why));
        return this;
    }

    public ResultsBuilder leftOut(String sentence) {
        leftOut.add(sentence);
        return this;
    }

    public ResultsBuilder claim(Claim claim) {
        claims.add(claim);
        return this;
    }

    public ResultsBuilder claim(Claim.Kind kind, String policy, String than, Measure measure) {
        String text = policy + " is claimed against " + than;
        return claim(new Claim("c" + (claims.size() + 1), text, kind, policy, than, measure, Phase.GREEDY, null));
    }

    public Results build(String name, Map<String, String> parameters) {
        return new Results(
                name,
                "Which policy is better?",
                claims,
                List.copyOf(policies),
                List.copyOf(settings),
                outcomes,
                curves,
                failed,
                leftOut,
                parameters);
    }
}
