package org.cellbed.model.policy;

import java.util.function.IntFunction;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** A decentralized policy: each device decides about its own task from what the eNodeB broadcasts. */
public non-sealed interface DevicePolicy extends Policy {
    /**
     * Decides about one task.
     *
     * @param slot the eNodeB's broadcast
     * @param own the task and the device that has it
     * @param draws random numbers of this device and slot
     * @return 0 for the device itself, or the index of a server that is present in {@code slot}
     */
    int decide(SlotOpened slot, DeviceTask own, Draws draws);

    /**
     * Decides about one task and also returns the output of the actor that the decision follows from, if there is
     * one.
     *
     * @param drawsOf by device index, the random numbers of that device and this slot: every device can compute every
     *     other device's draws, so a policy that knows the others' rule can predict their decisions
     */
    default DeviceDecision decision(SlotOpened slot, DeviceTask own, IntFunction<Draws> drawsOf) {
        return DeviceDecision.of(decide(slot, own, drawsOf.apply(own.device())));
    }
}
