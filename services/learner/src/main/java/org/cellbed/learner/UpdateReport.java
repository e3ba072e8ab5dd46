package org.cellbed.learner;

import org.cellbed.learner.algorithm.Losses;
import org.cellbed.learner.algorithm.Minibatch;
import org.cellbed.learner.algorithm.RewardRule;

/**
 * The report of an update, for monitoring.
 *
 * @param update its number, from 1
 * @param slot slot of the transition after which the update was made
 * @param losses losses and gradient norms of the update
 * @param delayReward the delay's part of eq. 20, mean over the tasks of the batch
 * @param loadReward the load variance's part of eq. 20, mean over the slots of the batch
 * @param replaySize number of stored transitions
 */
public record UpdateReport(
        long update, int slot, Losses losses, double delayReward, double loadReward, int replaySize) {
    /** Creates the report of an update from a batch. */
    static UpdateReport of(long update, int slot, Losses losses, Minibatch batch, RewardRule rule, int replaySize) {
        return new UpdateReport(
                update,
                slot,
                losses,
                -rule.w1() * batch.meanDelaySeconds(),
                -rule.w2() * batch.meanLoadVariance(),
                replaySize);
    }
}
