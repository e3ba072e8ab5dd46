package org.cellbed.experiment.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellbed.experiment.result.Claim;
import org.cellbed.experiment.result.Phase;

/**
 * The content of an experiment file, including all defaults. Immutable.
 *
 * @param scenarios names of built-in scenarios, or paths
 * @param groups settings by name of the group; empty without groups
 * @param policySettings settings for single policies
 * @param trainSlots the slots of training of policies that {@code policyTrainSlots} does not name
 * @param evaluation the ways in which trained policies are evaluated
 * @param kafka whether the trials run as processes over Kafka
 * @param realTime whether the trials run in real time
 * @param leftOut sentences that say what {@code --quick} left out
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
    /** Returns the axes, preceded by that of the scenarios if there are several. */
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
