package org.cellbed.model.message;

/**
 * eNodeB to the learner, in virtual time: all transitions are out that could be before this slot opens, which it does when
 * the learner has answered with {@link LearnerAdvanced}.
 *
 * @param slot that is to open
 * @param transitions sent since the run began
 */
public record EmissionsClosed(int slot, long transitions) implements JournalEntry {}
