package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * What a device has decided about a task.
 *
 * @param place 0 for the device itself, m for server m, or a stand-in where somebody else decides
 * @param actor what the device's actor said, where the decision follows from one
 */
public record DeviceDecision(int place, Optional<ActorOutput> actor) {
    /** A decision without an actor. */
    public static DeviceDecision of(int place) {
        return new DeviceDecision(place, Optional.empty());
    }
}
