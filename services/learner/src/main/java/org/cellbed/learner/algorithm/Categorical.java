package org.cellbed.learner.algorithm;

import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.random.Draws;

/** Samples of choices by their probabilities: one draw each, where nobody needs the noise of {@link GumbelMax}. Stateless. */
final class Categorical {
    private Categorical() {}

    /**
     * Chooses one of those that are possible.
     *
     * @param probabilities [alternatives], together 1 or, by rounding, nearly so
     * @return its number; {@link JointTransition#NONE} where none is possible
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
