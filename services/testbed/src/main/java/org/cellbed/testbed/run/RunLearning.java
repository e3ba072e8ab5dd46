package org.cellbed.testbed.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the policy of a run has to do with a learner.
 *
 * @param training whether one trains it while the run goes on
 * @param weights what to begin with: a checkpoint where it is trained, else a file of weights
 * @param sampled where it is not trained: whether places are drawn by the weights, instead of taking the best
 * @param policyVersion of the weights that are followed where it is not trained; else 0
 */
public record RunLearning(boolean training, Optional<Path> weights, boolean sampled, int policyVersion) {
    /** The policy follows no weights. */
    public static final RunLearning NONE = new RunLearning(false, Optional.empty(), false, 0);

    /** Whether somebody has to publish weights. */
    boolean hasPublisher() {
        return training || weights.isPresent();
    }
}
