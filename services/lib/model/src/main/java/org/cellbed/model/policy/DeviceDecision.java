package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.ActorOutput;

/**
 * A device's decision about a task.
 *
 * @param place 0 for the device itself, m for server m; a placeholder if the eNodeB decides
 * @param actor the output of the device's actor, if the decision follows from one
 */
public record DeviceDecision(int place, Optional<ActorOutput> actor) {
    /** Creates a decision without an actor. */
    public static DeviceDecision of(int place) {
        return new DeviceDecision(place, Optional.empty());
    }
}
