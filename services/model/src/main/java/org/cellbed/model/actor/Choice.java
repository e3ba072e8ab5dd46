package org.cellbed.model.actor;

import org.cellbed.model.random.Draws;

/** Chooses among alternatives by their logits. Those that are not allowed are never chosen; one has to be allowed. */
public final class Choice {
    private static final double LEAST_DRAW = 0x1p-54;

    private Choice() {}

    /** Chooses as {@link Choosing} says; logits and {@code allowed} are those of one head. */
    public static int choose(double[] logits, boolean[] allowed, Choosing how, Draws draws) {
        if (how.epsilon() > 0.0 && draws.nextDouble() < how.epsilon()) {
            return uniform(allowed, draws);
        }
        return how.sampled() ? sample(logits, allowed, draws) : greedy(logits, allowed);
    }

    /** The alternative with the greatest logit; the first of them where several are equal. */
    public static int greedy(double[] logits, boolean[] allowed) {
        int best = -1;
        for (int k = 0; k < logits.length; k++) {
            if (allowed[k] && (best < 0 || logits[k] > logits[best])) {
                best = k;
            }
        }
        return required(best);
    }

    /** In proportion to the exponential of the logits: the greatest of logit + Gumbel noise. */
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

    /** Any of those allowed, with equal probability. */
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

    /** A number with the standard Gumbel distribution; finite, whatever is drawn. */
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
