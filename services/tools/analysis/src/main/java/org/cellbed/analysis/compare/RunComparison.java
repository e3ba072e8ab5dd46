package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;

/**
 * A comparison of two runs.
 *
 * @param parameters the parameters that differ, by their keys
 * @param tasks the tasks that both runs have in common
 * @param delayS the paired difference of the delay in seconds; without pairs if the tasks are not the same
 * @param delayByDecisionS the paired difference of the delay for each change of decision that has pairs
 * @param loadVarianceS2 the paired difference of var(LD) by slot in square seconds; without pairs if the tasks are
 *     not the same
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunComparison(
        Map<String, Two> parameters,
        Measures first,
        Measures second,
        PairedTasks tasks,
        PairedDifference delayS,
        Map<DecisionChange, PairedDifference> delayByDecisionS,
        PairedDifference loadVarianceS2) {
    /** A parameter in the first and in the second run. */
    public record Two(String first, String second) {}

    /**
     * Compares two runs that have been read.
     *
     * @throws RunReadException if a scenario cannot be read
     */
    public static RunComparison of(Run first, Run second) throws RunReadException {
        Pairing pairing = new Pairing();
        pairing.add(first, second);
        return new RunComparison(
                Parameters.differing(first, second),
                Measures.of(first),
                Measures.of(second),
                pairing.tasks(),
                pairing.delay(),
                pairing.delayByDecision(),
                pairing.loadVariance());
    }
}
