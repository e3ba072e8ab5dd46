package org.cellbed.model.message;

/**
 * Device to eNodeB, in real time only: the result has arrived.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param delaySeconds arrival at the device - generation, as the device measured it
 */
public record TaskMeasured(int slot, int device, double delaySeconds) implements Message {}
