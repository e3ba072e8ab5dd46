package org.cellbed.learner.algorithm;

import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.random.Draws;

/**
 * Samples choices by their probabilities: one draw each, where the noise of {@link GumbelMax} is not needed.
 * Stateless.
 */
final class Categorical {
    private Categorical() {}

    /**
     * Samples one of the possible alternatives.
     *
     * @param probabilities [alternatives], sum 1 up to rounding
     * @return the index of the alternative; {@link JointTransition#NONE} if none is possible
     */
    static int sample(double[] probabilities, Draws draws) {
        double left = draws.nextDouble();
        int chosen = JointTransition.NONE;
        for (int k = 0; k < probabilities.length && left >= 0.0; k++) {
            if (probabilities[k] > 0.0) {
                chosen = k;
                left -= probabilities[k];
            }
        }
        return chosen;
    }
}
