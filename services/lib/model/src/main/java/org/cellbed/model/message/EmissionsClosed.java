package org.cellbed.model.message;

/**
 * eNodeB to the learner, in virtual time: all transitions that precede this slot have been sent. The slot opens when the
 * learner has answered with {@link LearnerAdvanced}.
 *
 * @param slot the slot that opens next
 * @param transitions the number of transitions sent since the run began
 */
public record EmissionsClosed(int slot, long transitions) implements JournalEntry {}
