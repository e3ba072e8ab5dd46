package org.cellbed.learner.algorithm;

/**
 * Gradients of a loss by the logits of one choice. Arrays hold the alternatives from an offset on; alternatives that
 * are not allowed have no probability and no gradient.
 */
final class LogitGradients {
    private LogitGradients() {}

    /**
     * Returns the probabilities softmax((logits + noise) / temperature).
     *
     * @param noise added to the logits, read from 0 on
     * @return [alternatives]
     */
    static double[] softmax(double[] logits, int at, double[] noise, boolean[] allowed, double temperature) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < allowed.length; k++) {
            if (allowed[k]) {
                greatest = Math.max(greatest, logits[at + k] + noise[k]);
            }
        }
        double[] probabilities = new double[allowed.length];
        double sum = 0.0;
        for (int k = 0; k < allowed.length; k++) {
            probabilities[k] = allowed[k] ? Math.exp((logits[at + k] + noise[k] - greatest) / temperature) : 0.0;
            sum += probabilities[k];
        }
        for (int k = 0; k < allowed.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    /**
     * Returns the probabilities by which an actor chooses: softmax(logits), without noise, at temperature 1,
     * [alternatives].
     */
    static double[] softmax(double[] logits, int at, boolean[] allowed) {
        return softmax(logits, at, new double[allowed.length], allowed, 1.0);
    }

    /**
     * Adds the straight-through gradient: the loss was taken at the greatest of logits + noise, the gradient goes
     * through s = softmax((logits + noise) / temperature): dL/dl_k = s_k (c_k - sum_j s_j c_j) / temperature.
     *
     * @param s [alternatives]
     * @param c the gradient of the loss by the action, from {@code at} on
     * @param into the gradient is added to this, from {@code at} on
     */
    static void addStraightThrough(double[] s, double[] c, int at, double temperature, double[] into) {
        double mean = 0.0;
        for (int k = 0; k < s.length; k++) {
            mean += s[k] * c[at + k];
        }
        for (int k = 0; k < s.length; k++) {
            into[at + k] += s[k] * (c[at + k] - mean) / temperature;
        }
    }

    /**
     * Adds the gradient of the expected loss -sum_k p_k (q_k - entropyBonus log p_k), p = softmax(logits): dL/dl_k =
     * -p_k (q_k - sum_j p_j q_j) with the bonus in q.
     *
     * @param p [alternatives]
     * @param q [alternatives] the value of each
     * @param weight weight of the loss
     * @param into the gradient is added to this, from {@code at} on
     * @return the weighted loss
     */
    static double addExpected(double[] p, double[] q, double entropyBonus, double weight, double[] into, int at) {
        double[] value = new double[p.length];
        double mean = 0.0;
        for (int k = 0; k < p.length; k++) {
            value[k] = p[k] > 0.0 ? q[k] - entropyBonus * Math.log(p[k]) : 0.0;
            mean += p[k] * value[k];
        }
        for (int k = 0; k < p.length; k++) {
            into[at + k] -= weight * p[k] * (value[k] - mean);
        }
        return -weight * mean;
    }

    /**
     * Adds the gradient of -min(ratio A, clipped ratio A) by the logits, ratio = p(chosen) / its probability when it
     * was chosen.
     *
     * @param into the gradient is added to this, from {@code at} on
     * @return the weighted loss
     */
    static double addClipped(
            double[] p,
            int chosen,
            double probabilityBefore,
            double advantage,
            double clip,
            double weight,
            double[] into,
            int at) {
        double ratio = p[chosen] / probabilityBefore;
        double clipped = Math.max(1.0 - clip, Math.min(1.0 + clip, ratio));
        if (ratio * advantage <= clipped * advantage) {
            for (int k = 0; k < p.length; k++) {
                into[at + k] -= weight * advantage * ratio * ((k == chosen ? 1.0 : 0.0) - p[k]);
            }
        }
        return -weight * Math.min(ratio * advantage, clipped * advantage);
    }

    /**
     * Returns the entropy of p = softmax(logits) in nats, computed with a single logarithm: log p_k = log p_m + l_k -
     * l_m, where m is the most probable alternative.
     *
     * @param p [alternatives] without noise, at temperature 1; at least one is possible
     * @param logits read from {@code at} on; finite
     */
    static double entropy(double[] p, double[] logits, int at) {
        int most = 0;
        for (int k = 1; k < p.length; k++) {
            most = p[k] > p[most] ? k : most;
        }
        double entropy = -Math.log(p[most]);
        for (int k = 0; k < p.length; k++) {
            entropy -= p[k] * (logits[at + k] - logits[at + most]);
        }
        return entropy;
    }
}
