package org.cellbed.device;

/**
 * The local tasks of a device, which wait for each other where the scenario says so. Eq. 6 has no such queue: there each
 * local task has the device to itself. Not thread-safe.
 */
final class LocalQueue {
    private final boolean enabled;
    private double freeSeconds;

    LocalQueue(boolean enabled) {
        this.enabled = enabled;
    }

    /** How long a task that comes now waits. */
    double waitSeconds(double nowSeconds) {
        return enabled ? Math.max(0.0, freeSeconds - nowSeconds) : 0.0;
    }

    /** Takes a task that comes now and ends after the given time, waiting included. */
    void add(double nowSeconds, double waitAndComputeSeconds) {
        freeSeconds = nowSeconds + waitAndComputeSeconds;
    }
}
