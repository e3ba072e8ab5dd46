package org.cellbed.model.actor;

/**
 * How a choice follows from logits.
 *
 * @param sampled whether in proportion to the exponential of the logits; else the greatest is taken
 * @param epsilon how often, before that, any of the alternatives is taken with equal probability
 */
public record Choosing(boolean sampled, double epsilon) {
    /** The alternative with the greatest logit, always. */
    public static final Choosing GREEDY = new Choosing(false, 0.0);

    /** In proportion to the exponential of the logits, always. */
    public static final Choosing SAMPLED = new Choosing(true, 0.0);

    /** Checks the probability. */
    public Choosing {
        if (!(epsilon >= 0.0 && epsilon <= 1.0)) {
            throw new IllegalArgumentException("epsilon is " + epsilon + ", expected 0 to 1");
        }
    }
}
