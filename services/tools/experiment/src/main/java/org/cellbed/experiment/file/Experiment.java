package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Phase;

/**
 * The content of an experiment file, with every default. Immutable.
 *
 * @param scenarios names of built-in ones or paths
 * @param groups settings by name of the group; empty where there are none
 * @param policySettings settings for single policies
 * @param trainSlots how long a policy is trained of which {@code policyTrainSlots} says nothing
 * @param evaluation how what was learned is followed
 * @param kafka whether trials are processes over Kafka
 * @param realTime whether they go by the clock
 * @param leftOut sentences that say what was left out because of {@code --quick}
 */
public record Experiment(
        String name,
        String question,
        List<String> scenarios,
        List<String> policies,
        List<Axis> axes,
        List<Assignment> settings,
        Map<String, List<Assignment>> groups,
        Map<String, List<Assignment>> policySettings,
        Map<String, Integer> policyTrainSlots,
        List<Long> seeds,
        int trainSlots,
        int evalSlots,
        Set<Phase> evaluation,
        boolean kafka,
        boolean realTime,
        List<Claim> claims,
        List<String> leftOut) {
    /** The axes with those that several scenarios are. */
    List<Axis> allAxes() {
        List<Axis> all = new ArrayList<>(axes);
        if (scenarios.size() > 1) {
            all.add(0, new Axis(Axis.SCENARIO, scenarios, 0));
        }
        return List.copyOf(all);
    }

    /** Returns the number of slots for which a policy is trained. */
    public int trainSlots(String policy) {
        return Optional.ofNullable(policyTrainSlots.get(policy)).orElse(trainSlots);
    }
}
