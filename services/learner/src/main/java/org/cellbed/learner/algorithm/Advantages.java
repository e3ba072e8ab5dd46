package org.cellbed.learner.algorithm;

/** Generalized advantage estimates of one agent over the transitions of a rollout, in their order. */
final class Advantages {
    private Advantages() {}

    /**
     * Returns A_t = d_t + discount lambda A_{t+1}, d_t = r_t + discount V(x'_t) - V(x_t); the sum ends where the next
     * transition does not start from x'_t.
     *
     * @param rewards [transitions] NaN for an unknown reward, before which the sum ends
     * @param values [transitions] V(x_t)
     * @param nextValues [transitions] V(x'_t)
     * @param goesOn [transitions] whether the next transition starts from x'_t
     * @return [transitions] NaN if there is no reward
     */
    static double[] of(
            double[] rewards, double[] values, double[] nextValues, boolean[] goesOn, double discount, double lambda) {
        double[] discounts = new double[rewards.length];
        double[] decays = new double[rewards.length];
        for (int t = 0; t < rewards.length; t++) {
            discounts[t] = discount;
            decays[t] = goesOn[t] ? discount * lambda : 0.0;
        }
        return of(rewards, values, nextValues, discounts, decays);
    }

    /**
     * Returns estimates in which each step has a discount of its own: A_t = d_t + decay_t A_{t+1}, d_t = r_t +
     * discount_t V(x'_t) - V(x_t).
     *
     * @param decays [steps] 0 if the next step does not start from x'_t
     */
    static double[] of(double[] rewards, double[] values, double[] nextValues, double[] discounts, double[] decays) {
        double[] advantages = new double[rewards.length];
        double after = 0.0;
        for (int t = rewards.length - 1; t >= 0; t--) {
            advantages[t] = rewards[t] + discounts[t] * nextValues[t] - values[t] + decays[t] * after;
            after = Double.isNaN(advantages[t]) ? 0.0 : advantages[t];
        }
        return advantages;
    }

    /** Returns the advantages scaled to mean 0 and variance 1 over the known ones; NaN stays NaN. */
    static double[] normalized(double[] advantages) {
        double sum = 0.0;
        double squares = 0.0;
        int count = 0;
        for (double advantage : advantages) {
            if (!Double.isNaN(advantage)) {
                sum += advantage;
                squares += advantage * advantage;
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        double deviation = Math.sqrt(Math.max(0.0, squares / Math.max(1, count) - mean * mean));
        double[] normalized = new double[advantages.length];
        for (int t = 0; t < normalized.length; t++) {
            normalized[t] = (advantages[t] - mean) / (deviation + 1e-8);
        }
        return normalized;
    }
}
