package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;
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

    /** What the actor says that it decides by; empty where it decides without one. */
    default Optional<ActorOutput> actorOutput(SlotOpened slot, DeviceTask own) {
        return Optional.empty();
    }
}
