package org.cellbed.model.policy;

import java.util.function.IntFunction;
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

    /**
     * Decides about one task as well, and tells of the actor that it follows, where there is one.
     *
     * @param drawsOf by device index, random numbers of that device and this slot: all devices can tell what any of them draws,
     *     so who knows by which rule others decide can tell what they decide
     */
    default DeviceDecision decision(SlotOpened slot, DeviceTask own, IntFunction<Draws> drawsOf) {
        return DeviceDecision.of(decide(slot, own, drawsOf.apply(own.device())));
    }
}
