package org.cellbed.model.message;

/**
 * eNodeB to its observers: the work of a timed-out task has ended. Follows each outcome of a {@link Transition} whose work
 * was open, exactly once.
 *
 * @param outcome with the parts of the delay, or without them where the work was lost
 */
public record TaskSettled(int slot, TaskOutcome outcome) implements JournalEntry {}
