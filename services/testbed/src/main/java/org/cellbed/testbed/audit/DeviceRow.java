package org.cellbed.testbed.audit;

/**
 * A row of devices.csv. NaN for an empty cell.
 *
 * @param line where it stands in the file, from 1
 * @param device index, from 1
 * @param localHz its own computing frequency
 * @param gain linear channel gain; NaN where a trace drives the channel
 * @param distanceM metres from the eNodeB; NaN where a trace drives the channel
 * @param fromSlot its first slot
 */
public record DeviceRow(int line, int device, double localHz, double gain, double distanceM, int fromSlot) {}
