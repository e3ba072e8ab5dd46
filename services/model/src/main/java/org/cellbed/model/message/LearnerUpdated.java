package org.cellbed.model.message;

/**
 * Learner to those who observe it: an update was made. What an algorithm does not have is NaN.
 *
 * @param update which one, from 1
 * @param slot of the transition after which it was made
 * @param version of the weights that will have it in them
 * @param criticLoss mean square of the temporal difference, of scaled rewards
 * @param actorLoss what the actors minimize
 * @param entropy of the actors' choices, nat
 * @param criticGradientNorm before clipping, in the mean over the critics
 * @param actorGradientNorm before clipping, in the mean over the actors
 * @param delayReward part of eq. 20 that is due to the delay, in the mean over what was learned from
 * @param loadReward part of eq. 20 that is due to the variance of the loads
 * @param policyLag versions between those in use and those that had decided, in the mean over the last slot's tasks
 * @param replaySize transitions that are remembered
 */
public record LearnerUpdated(
        long update,
        int slot,
        int version,
        double criticLoss,
        double actorLoss,
        double entropy,
        double criticGradientNorm,
        double actorGradientNorm,
        double delayReward,
        double loadReward,
        double policyLag,
        int replaySize)
        implements JournalEntry {}
