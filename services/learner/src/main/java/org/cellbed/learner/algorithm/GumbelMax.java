package org.cellbed.learner.algorithm;

import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.random.Draws;

/**
 * Samples choices with the same distribution as devices do, for learning alone: it uses the platform's logarithm,
 * which is faster and may give other bits on other machines. Stateless.
 */
final class GumbelMax {
    private static final double LEAST_DRAW = 0x1p-54;

    private GumbelMax() {}

    /**
     * Returns the allowed alternative with the greatest logit + Gumbel noise.
     *
     * @param logits read from {@code at} on
     * @param noise [alternatives] overwritten with the noise added to each
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

    /** Draws a number from the standard Gumbel distribution; it is finite for every draw. */
    static double gumbel(Draws draws) {
        return -Math.log(-Math.log(Math.max(LEAST_DRAW, draws.nextDouble())));
    }
}
