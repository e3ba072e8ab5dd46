package org.cellbed.model.message;

/**
 * Learner to its observers: learning has ended with the run. The last weights of all agents were sent before.
 *
 * @param version of the last weights; 0 where none were published
 * @param updates the number of updates made
 */
public record LearnerFinished(int version, long updates) implements JournalEntry {}
