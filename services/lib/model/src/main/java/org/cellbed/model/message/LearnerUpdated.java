package org.cellbed.model.message;

/**
 * Learner to its observers: an update was made. A figure that an algorithm does not have is NaN.
 *
 * @param update its number, from 1
 * @param slot the slot of the transition after which it was made
 * @param version of the first weights that include it
 * @param criticLoss mean square of the temporal difference, of scaled rewards
 * @param actorLoss the loss that the actors minimize
 * @param entropy of the actors' choices, nat
 * @param criticGradientNorm before clipping, in the mean over the critics
 * @param actorGradientNorm before clipping, in the mean over the actors
 * @param delayReward part of eq. 20 that is due to the delay, in the mean over the batch
 * @param loadReward part of eq. 20 that is due to the variance of the loads
 * @param policyLag versions by which the deciding weights were behind the newest ones, in the mean over the last slot's tasks
 * @param replaySize transitions in the replay memory
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
