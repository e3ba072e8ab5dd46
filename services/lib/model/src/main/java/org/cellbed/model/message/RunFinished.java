package org.cellbed.model.message;

/**
 * eNodeB to everyone: the run is over.
 *
 * @param slots slots in which tasks were generated
 * @param tasks the number of submitted tasks
 * @param seconds emulated time at the end
 */
public record RunFinished(int slots, long tasks, double seconds) implements JournalEntry {}
