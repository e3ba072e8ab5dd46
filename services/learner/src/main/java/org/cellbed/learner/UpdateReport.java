package org.cellbed.learner;

import org.cellbed.learner.algorithm.Losses;

/**
 * An update as told to those who watch the learning.
 *
 * @param update which one, from 1
 * @param slot of the transition after which it was made
 * @param losses what it came to
 * @param meanDelaySeconds of the tasks that were learned from
 * @param meanLoadVariance of the slots that were learned from, square seconds
 * @param replaySize transitions that are remembered
 */
public record UpdateReport(
        long update, int slot, Losses losses, double meanDelaySeconds, double meanLoadVariance, int replaySize) {}
