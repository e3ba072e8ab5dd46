package org.cellbed.model.message;

/**
 * eNodeB to its observers: an outage has ended.
 *
 * @param server index, from 1
 * @param fromSeconds emulated time of its begin
 * @param toSeconds emulated time of its end
 */
public record OutageRecorded(int server, double fromSeconds, double toSeconds) implements JournalEntry {}
