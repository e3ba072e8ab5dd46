package org.cellbed.model.message;

/**
 * Learner to eNodeB: what was due before a slot is learned. The weights of this version were sent before this.
 *
 * @param slot that may open now
 * @param transitions that were heard of since the run began
 * @param version of the weights to use from this slot on; 0 where none were published yet
 */
public record LearnerAdvanced(int slot, long transitions, int version) implements Message {}
