package org.cellbed.model.actor;

import org.cellbed.model.random.Draws;

/**
 * Chooses among alternatives by their logits. Alternatives that are not allowed are never chosen; at least one must
 * be allowed.
 */
public final class Choice {
    private static final double LEAST_DRAW = 0x1p-54;

    private Choice() {}

    /** Chooses by the given rule; {@code logits} and {@code allowed} belong to one head. */
    public static int choose(double[] logits, boolean[] allowed, Choosing how, Draws draws) {
        if (how.epsilon() > 0.0 && draws.nextDouble() < how.epsilon()) {
            return uniform(allowed, draws);
        }
        return how.sampled() ? sample(logits, allowed, draws) : greedy(logits, allowed);
    }

    /** Returns the alternative with the greatest logit; the first of them if several are equal. */
    public static int greedy(double[] logits, boolean[] allowed) {
        int best = -1;
        for (int k = 0; k < logits.length; k++) {
            if (allowed[k] && (best < 0 || logits[k] > logits[best])) {
                best = k;
            }
        }
        return required(best);
    }

    /**
     * Draws an alternative with probability proportional to the exponential of its logit: the greatest logit + Gumbel
     * noise.
     */
    public static int sample(double[] logits, boolean[] allowed, Draws draws) {
        int best = -1;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logits.length; k++) {
            double perturbed = logits[k] + gumbel(draws);
            if (allowed[k] && (best < 0 || perturbed > greatest)) {
                best = k;
                greatest = perturbed;
            }
        }
        return required(best);
    }

    /** Draws an allowed alternative, each with equal probability. */
    public static int uniform(boolean[] allowed, Draws draws) {
        int count = 0;
        for (boolean each : allowed) {
            count += each ? 1 : 0;
        }
        int skip = draws.nextInt(Math.max(1, count));
        int chosen = -1;
        for (int k = 0; k < allowed.length && chosen < 0; k++) {
            if (allowed[k] && skip-- == 0) {
                chosen = k;
            }
        }
        return required(chosen);
    }

    /** Draws a number from the standard Gumbel distribution; it is finite for every draw. */
    public static double gumbel(Draws draws) {
        return -StrictMath.log(-StrictMath.log(Math.max(LEAST_DRAW, draws.nextDouble())));
    }

    private static int required(int chosen) {
        if (chosen < 0) {
            throw new IllegalArgumentException("none of the alternatives is allowed");
        }
        return chosen;
    }
}
