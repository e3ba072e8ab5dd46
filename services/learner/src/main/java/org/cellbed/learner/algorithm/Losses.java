package org.cellbed.learner.algorithm;

/**
 * The losses of an update; means over agents, NaN for a quantity that the algorithm does not have.
 *
 * @param critic mean square of the temporal difference
 * @param actor the loss that actors minimise
 * @param entropy entropy of the actors' choices, nats
 * @param criticGradientNorm before clipping
 * @param actorGradientNorm before clipping
 */
public record Losses(double critic, double actor, double entropy, double criticGradientNorm, double actorGradientNorm) {
    /** Returns the mean of some values. */
    static double mean(double[] values) {
        double sum = 0.0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
