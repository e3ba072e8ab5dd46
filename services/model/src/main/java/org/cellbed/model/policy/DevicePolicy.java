package org.cellbed.model.policy;

import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** A decentralized policy: each device decides about its own task from what the eNodeB broadcasts. */
public non-sealed interface DevicePolicy extends Policy {
    /**
     * Decides about one task.
     *
     * @param slot what the eNodeB has broadcast
     * @param own the task and the device that has it
     * @param draws random numbers of this device and slot
     * @return 0 for the device itself, or the index of a server that {@code slot} says is present
     */
    int decide(SlotOpened slot, DeviceTask own, Draws draws);

    /** Decides as {@link #decide} does, and tells of the actor that it follows, where there is one. */
    default DeviceDecision decision(SlotOpened slot, DeviceTask own, Draws draws) {
        return DeviceDecision.of(decide(slot, own, draws));
    }
}
