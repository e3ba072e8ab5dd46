package org.cellbed.model.message;

/**
 * Device to eNodeB, in real time only: the result has arrived.
 *
 * @param slot the slot the task was generated in
 * @param device index, from 1
 * @param waitSeconds t_wait as the server reported it; 0 for a local task
 * @param computeSeconds t_comp as the server reported it; 0 for a local task
 * @param delaySeconds arrival at the device minus generation, as the device measured it
 */
public record TaskMeasured(int slot, int device, double waitSeconds, double computeSeconds, double delaySeconds)
        implements Message {}
