package org.cellbed.model.message;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * Device to eNodeB: my task of this slot and where it shall be computed.
 *
 * @param device index, from 1
 * @param lengthBits L
 * @param cycles C, 0 where the device has no task in this slot
 * @param gain linear channel gain at the slot's start
 * @param localHz the device's own computing frequency
 * @param localWaitSeconds how long the device is busy with earlier local tasks; 0 where there is no local queue
 * @param decision 0 local, m server m, {@link #ASK} where the eNodeB shall decide
 * @param policyVersion the version of the weights that decided
 * @param actor what the device's actor said, where it has decided by one
 */
public record TaskSubmitted(
        int slot,
        int device,
        long lengthBits,
        long cycles,
        double gain,
        double localHz,
        double localWaitSeconds,
        int decision,
        int policyVersion,
        Optional<ActorOutput> actor)
        implements Message {
    /** In place of a decision: the eNodeB shall decide. */
    public static final int ASK = -1;

    /** A task that was decided on without an actor. */
    public TaskSubmitted(
            int slot,
            int device,
            long lengthBits,
            long cycles,
            double gain,
            double localHz,
            double localWaitSeconds,
            int decision,
            int policyVersion) {
        this(
                slot,
                device,
                lengthBits,
                cycles,
                gain,
                localHz,
                localWaitSeconds,
                decision,
                policyVersion,
                Optional.empty());
    }

    /** A device without a task in a slot says so with this. */
    public static TaskSubmitted none(int slot, int device, double gain, double localHz, int policyVersion) {
        return new TaskSubmitted(slot, device, 0, 0, gain, localHz, 0.0, 0, policyVersion);
    }

    /** Whether there is a task at all. */
    public boolean hasTask() {
        return cycles > 0;
    }
}
