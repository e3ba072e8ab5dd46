package org.cellbed.learner.algorithm;

import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.cell.Reward;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.scenario.Learning;

/**
 * The reward of agents for a transition: eq. 20 with the weights in force, scaled for networks. A lost or missing
 * task has no reward.
 *
 * @param w1 weight of the delay
 * @param w2 weight of the load variance
 * @param team whether every agent receives the mean of all rewards
 * @param scale the scaling before networks see the reward
 */
public record RewardRule(double w1, double w2, boolean team, Learning.RewardScale scale) {
    /** Returns this rule with changed weights. */
    public RewardRule changed(LearningChanged change) {
        return new RewardRule(change.w1().orElse(w1), change.w2().orElse(w2), team, scale);
    }

    /** Returns the scaled rewards, [agents]; NaN for an agent without one. */
    public double[] rewards(JointTransition transition) {
        double[] rewards = new double[transition.delaySeconds().length];
        for (int agent = 0; agent < rewards.length; agent++) {
            double delaySeconds = transition.delaySeconds()[agent];
            rewards[agent] = Double.isNaN(delaySeconds)
                    ? Double.NaN
                    : scale.of(Reward.of(w1, delaySeconds, w2, transition.loadVariance()));
        }
        if (team) {
            double mean = mean(rewards);
            for (int agent = 0; agent < rewards.length; agent++) {
                rewards[agent] = Double.isNaN(rewards[agent]) ? Double.NaN : mean;
            }
        }
        return rewards;
    }

    /** Returns the mean of the known rewards; NaN if there is none. */
    static double mean(double[] rewards) {
        double sum = 0.0;
        int count = 0;
        for (double reward : rewards) {
            if (!Double.isNaN(reward)) {
                sum += reward;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
