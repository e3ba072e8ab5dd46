package org.cellbed.model.message;

/**
 * eNodeB to its observers: an outage is over.
 *
 * @param server index, from 1
 * @param fromSeconds when it began
 * @param toSeconds when it ended
 */
public record OutageRecorded(int server, double fromSeconds, double toSeconds) implements JournalEntry {}
