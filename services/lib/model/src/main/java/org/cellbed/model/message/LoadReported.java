package org.cellbed.model.message;

/**
 * Server to eNodeB: the progress of the granted work, counted from the server's attachment.
 *
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 * @param atSeconds the emulated time of this report
 * @param arrivedCycles cycles of all tasks that have arrived
 * @param completedCycles cycles of all tasks that are completed
 * @param partialCycles cycles done of the task in progress
 */
public record LoadReported(
        int server, int attachment, double atSeconds, long arrivedCycles, long completedCycles, double partialCycles)
        implements Message {}
