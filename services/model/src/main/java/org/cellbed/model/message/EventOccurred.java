package org.cellbed.model.message;

/**
 * eNodeB to its observers: something that belongs into the run's list of events.
 *
 * @param seconds emulated time
 * @param event what kind of event, with hyphens
 * @param subject whom it concerns: `device-3`, `server-2`, `task-17-3`
 * @param detail more of it, may be empty
 */
public record EventOccurred(double seconds, String event, String subject, String detail) implements JournalEntry {}
