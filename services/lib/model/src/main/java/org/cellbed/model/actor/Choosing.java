package org.cellbed.model.actor;

/**
 * How a choice follows from logits.
 *
 * @param sampled whether the choice is drawn with probability proportional to the exponential of the logits;
 *     otherwise the greatest logit wins
 * @param epsilon probability of ignoring the logits and drawing any alternative uniformly
 */
public record Choosing(boolean sampled, double epsilon) {
    /** The alternative with the greatest logit, always. */
    public static final Choosing GREEDY = new Choosing(false, 0.0);

    /** An alternative drawn with probability proportional to the exponential of its logit, always. */
    public static final Choosing SAMPLED = new Choosing(true, 0.0);

    /** Checks that epsilon is a probability. */
    public Choosing {
        if (!(epsilon >= 0.0 && epsilon <= 1.0)) {
            throw new IllegalArgumentException("epsilon is " + epsilon + ", expected 0 to 1");
        }
    }
}
