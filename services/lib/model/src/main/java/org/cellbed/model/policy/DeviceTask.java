package org.cellbed.model.policy;

/**
 * A task as known to the process that decides about it.
 *
 * @param device the index of the task's device, from 1
 * @param lengthBits L
 * @param cycles C
 * @param localHz the device's own computing frequency
 * @param gain linear channel gain at the slot's start
 * @param localWaitSeconds how long earlier local tasks still keep the device busy; 0 if it has no local queue
 */
public record DeviceTask(
        int device, long lengthBits, long cycles, double localHz, double gain, double localWaitSeconds) {
    /** Returns the delay on the device (eq. 6), with the wait for its earlier local tasks if it has a local queue. */
    public double localSeconds() {
        return localWaitSeconds + cycles / localHz;
    }
}
