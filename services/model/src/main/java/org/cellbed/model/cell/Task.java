package org.cellbed.model.cell;

/**
 * Eq. 4: what a device has to compute in a slot. Bits and cycles are whole numbers, so that sums of work are exact.
 *
 * @param lengthBits L
 * @param cycles C
 */
public record Task(long lengthBits, long cycles) {}
