package org.cellbed.model.policy;

/**
 * A task as the one who decides about it knows it.
 *
 * @param device the index of the device that has it, from 1
 * @param lengthBits L
 * @param cycles C
 * @param localHz the device's own computing frequency
 * @param gain linear channel gain at the slot's start
 * @param localWaitSeconds how long the device would be busy before it could begin; 0 where there is no local queue
 */
public record DeviceTask(
        int device, long lengthBits, long cycles, double localHz, double gain, double localWaitSeconds) {
    /** Eq. 6, with the wait for the device's earlier local tasks where there is a local queue. */
    public double localSeconds() {
        return localWaitSeconds + cycles / localHz;
    }
}
