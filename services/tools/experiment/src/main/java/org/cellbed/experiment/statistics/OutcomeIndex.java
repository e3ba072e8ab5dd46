package org.cellbed.experiment.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;

/** An index of the outcomes of an experiment by setting, policy and phase. Immutable. */
public final class OutcomeIndex {
    private record Place(String setting, String policy, Phase phase) {}

    private final Map<Place, List<Outcome>> outcomes;
    private final Map<String, Map<String, String>> values = new HashMap<>();

    /** Indexes all outcomes of an experiment. */
    public OutcomeIndex(Results results) {
        outcomes = results.outcomes().stream()
                .collect(Collectors.groupingBy(
                        outcome -> new Place(
                                outcome.trial().setting(), outcome.trial().policy(), outcome.phase()),
                        LinkedHashMap::new,
                        Collectors.toUnmodifiableList()));
        results.outcomes()
                .forEach(outcome ->
                        values.put(outcome.trial().setting(), outcome.trial().values()));
    }

    /** Returns the outcomes of a phase, one for each seed; none without such a trial. */
    public List<Outcome> of(String setting, String policy, Phase phase) {
        return outcomes.getOrDefault(new Place(setting, policy, phase), List.of());
    }

    /**
     * Returns the outcomes as {@link #of} does; for a policy that does not learn, those of the greedy phase also serve
     * as the sampled ones.
     */
    public List<Outcome> comparable(String setting, String policy, Phase phase) {
        List<Outcome> found = of(setting, policy, phase);
        return found.isEmpty() && phase == Phase.SAMPLED ? of(setting, policy, Phase.GREEDY) : found;
    }

    /** Returns the values of the axes at a setting; none without an outcome. */
    public Map<String, String> values(String setting) {
        return values.getOrDefault(setting, Map.of());
    }
}
