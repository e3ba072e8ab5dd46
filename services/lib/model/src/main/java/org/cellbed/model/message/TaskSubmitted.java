package org.cellbed.model.message;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * Device to eNodeB: the device's task of a slot and the decision where to compute it.
 *
 * @param device index, from 1
 * @param lengthBits L
 * @param cycles C, 0 where the device has no task in this slot
 * @param gain linear channel gain at the slot's start
 * @param localHz the device's own computing frequency
 * @param localWaitSeconds the wait for earlier local tasks; 0 without a local queue
 * @param decision 0 local, m server m, {@link #ASK} where the eNodeB is to decide
 * @param policyVersion the version of the weights that decided
 * @param actor the output of the device's actor, where an actor decided
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
    /** Stands in place of a decision that the eNodeB is to take. */
    public static final int ASK = -1;

    /** A task that no actor decided on. */
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

    /** Returns the submission of a device without a task in a slot. */
    public static TaskSubmitted none(int slot, int device, double gain, double localHz, int policyVersion) {
        return new TaskSubmitted(slot, device, 0, 0, gain, localHz, 0.0, 0, policyVersion);
    }

    /** Whether there is a task. */
    public boolean hasTask() {
        return cycles > 0;
    }
}
