package org.cellbed.learner;

import org.cellbed.learner.algorithm.Losses;
import org.cellbed.learner.algorithm.Minibatch;
import org.cellbed.learner.algorithm.RewardRule;

/**
 * An update as told to those who watch the learning.
 *
 * @param update which one, from 1
 * @param slot of the transition after which it was made
 * @param losses what it came to
 * @param delayReward part of eq. 20 that is due to the delay, in the mean over the tasks that were learned from
 * @param loadReward part of eq. 20 that is due to the load variance, in the mean over the slots that were learned from
 * @param replaySize transitions that are remembered
 */
public record UpdateReport(
        long update, int slot, Losses losses, double delayReward, double loadReward, int replaySize) {
    /** A report of an update from a batch. */
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
