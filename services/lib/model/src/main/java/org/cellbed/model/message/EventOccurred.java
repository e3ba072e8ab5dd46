package org.cellbed.model.message;

/**
 * eNodeB to its observers: an entry of the run's list of events.
 *
 * @param seconds emulated time
 * @param subject what it concerns: `device-3`, `server-2`, `task-17-3`
 * @param detail more of it, may be empty
 */
public record EventOccurred(double seconds, EventKind kind, String subject, String detail) implements JournalEntry {}
