package org.cellbed.experiment.statistics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;

/** The outcomes of an experiment by setting, policy and phase. Immutable. */
public final class OutcomeIndex {
    private record Place(String setting, String policy, Phase phase) {}

    private final Map<Place, List<Outcome>> outcomes;
    private final Map<String, Map<String, String>> values = new HashMap<>();

    /** All outcomes of an experiment. */
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

    /** The outcomes of a phase, one for each seed; none where there was no such trial. */
    public List<Outcome> of(String setting, String policy, Phase phase) {
        return outcomes.getOrDefault(new Place(setting, policy, phase), List.of());
    }

    /** As {@link #of}; of a policy without learning, which draws nothing by weights, the greedy phase is also the sampled one. */
    public List<Outcome> comparable(String setting, String policy, Phase phase) {
        List<Outcome> found = of(setting, policy, phase);
        return found.isEmpty() && phase == Phase.SAMPLED ? of(setting, policy, Phase.GREEDY) : found;
    }

    /** The values of the axes at a setting; none where it has no outcome. */
    public Map<String, String> values(String setting) {
        return values.getOrDefault(setting, Map.of());
    }
}
