package org.cellbed.testbed.audit;

/**
 * A row of events.csv.
 *
 * @param line where it stands in the file, from 1
 * @param seconds emulated time
 * @param event what kind of event
 * @param subject whom it concerns, such as `device-3` or `task-17-3`
 * @param detail more of it, may be empty
 */
public record EventRow(int line, double seconds, String event, String subject, String detail) {}
