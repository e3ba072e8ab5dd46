package org.cellbed.learner.algorithm;

import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.random.Draws;

/**
 * Samples of choices as devices take them, for learning alone: the logarithms are those of the machine, which are quicker and
 * need not have the same bits elsewhere. Stateless.
 */
final class GumbelMax {
    private static final double LEAST_DRAW = 0x1p-54;

    private GumbelMax() {}

    /**
     * Chooses the greatest of logit + Gumbel noise among those allowed.
     *
     * @param logits from {@code at} on
     * @param noise [alternatives] overwritten with what was added to each
     */
    static int sample(double[] logits, int at, boolean[] allowed, double[] noise, Draws draws) {
        int chosen = JointTransition.NONE;
        for (int k = 0; k < noise.length; k++) {
            noise[k] = gumbel(draws);
            boolean greater =
                    chosen == JointTransition.NONE || logits[at + k] + noise[k] > logits[at + chosen] + noise[chosen];
            chosen = allowed[k] && greater ? k : chosen;
        }
        return chosen;
    }

    /** A number with the standard Gumbel distribution; finite, whatever is drawn. */
    static double gumbel(Draws draws) {
        return -Math.log(-Math.log(Math.max(LEAST_DRAW, draws.nextDouble())));
    }
}
