package org.cellbed.model.cell;

/**
 * The properties of a device that stay constant during a run.
 *
 * @param device its index, from 1
 * @param localHz the device's own computing frequency
 * @param distanceM metres from the eNodeB; NaN if a trace drives the channel
 * @param meanGain the linear channel gain, or its mean over time if a trace drives the channel
 */
public record DeviceProfile(int device, double localHz, double distanceM, double meanGain) implements MemberProfile {
    @Override
    public int index() {
        return device;
    }

    /** Whether a trace drives the channel. */
    public boolean traced() {
        return Double.isNaN(distanceM);
    }
}
