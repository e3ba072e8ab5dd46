package org.cellbed.learner;

import org.cellbed.learner.algorithm.Losses;

/**
 * An update as told to those who watch the learning.
 *
 * @param update which one, from 1
 * @param slot the last slot that was heard of
 * @param losses what it came to
 * @param replaySize transitions that are remembered
 */
public record UpdateReport(long update, int slot, Losses losses, int replaySize) {}
