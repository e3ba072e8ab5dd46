package org.cellbed.model.cell;

/**
 * The task of a device in a slot (eq. 4). Bits and cycles are whole numbers, so that sums of work are exact.
 *
 * @param lengthBits L
 * @param cycles C
 */
public record Task(long lengthBits, long cycles) {}
