package org.cellbed.model.cell;

/**
 * What does not change about a device during a run.
 *
 * @param device its index, from 1
 * @param localHz its own computing frequency
 * @param distanceM metres from the eNodeB; NaN where a trace drives the channel
 * @param meanGain the linear channel gain, or its mean over time where a trace drives the channel
 */
public record DeviceProfile(int device, double localHz, double distanceM, double meanGain) {
    /** Whether a trace drives the channel. */
    public boolean traced() {
        return Double.isNaN(distanceM);
    }
}
