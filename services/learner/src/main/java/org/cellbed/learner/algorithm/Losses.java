package org.cellbed.learner.algorithm;

/**
 * What an update came to; means over agents, NaN where an algorithm has no such thing.
 *
 * @param critic mean square of the temporal difference
 * @param actor what actors minimise
 * @param entropy of the actors' choices, nats
 * @param criticGradientNorm before it was clipped
 * @param actorGradientNorm before it was clipped
 */
public record Losses(double critic, double actor, double entropy, double criticGradientNorm, double actorGradientNorm) {
    /** The mean of some values. */
    static double mean(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
