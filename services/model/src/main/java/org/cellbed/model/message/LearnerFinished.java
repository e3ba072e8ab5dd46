package org.cellbed.model.message;

/**
 * Learner to those who observe it: the run is over and nothing is learned any more. The last weights of all agents were told
 * before this.
 *
 * @param version of the last weights; 0 where none were published
 * @param updates made in all
 */
public record LearnerFinished(int version, long updates) implements JournalEntry {}
