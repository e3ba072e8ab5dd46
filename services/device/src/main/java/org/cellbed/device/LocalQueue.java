package org.cellbed.device;

/**
 * The local tasks of a device, which wait for each other if the scenario says so. Eq. 6 has no such queue: in it each
 * local task has the device to itself. Not thread-safe.
 */
final class LocalQueue {
    private final boolean enabled;
    private double freeSeconds;

    LocalQueue(boolean enabled) {
        this.enabled = enabled;
    }

    /** Returns the waiting time of a task that arrives now. */
    double waitSeconds(double nowSeconds) {
        return enabled ? Math.max(0.0, freeSeconds - nowSeconds) : 0.0;
    }

    /** Adds a task that arrives now and ends after the given time, waiting included. */
    void add(double nowSeconds, double waitAndComputeSeconds) {
        freeSeconds = nowSeconds + waitAndComputeSeconds;
    }
}
