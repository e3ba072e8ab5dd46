package org.cellbed.model.message;

/**
 * Learner to eNodeB: the updates that were due before a slot are made. The weights of this version were sent before.
 *
 * @param slot the slot that may open now
 * @param transitions the number of transitions received since the run began
 * @param version of the weights to use from this slot on; 0 where none were published yet
 */
public record LearnerAdvanced(int slot, long transitions, int version) implements Message {}
