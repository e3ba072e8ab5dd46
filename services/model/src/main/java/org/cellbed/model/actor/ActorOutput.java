package org.cellbed.model.actor;

import java.util.List;

/**
 * What the actor of a device made of what it saw, and how its choice followed.
 *
 * @param own [ownWidth] what it saw of its own task, beside what all see; empty where it sees nothing of it
 * @param logits [places] of the device itself and each server, present or not
 * @param allowed [places] which of them it could choose
 * @param choosing how the choice follows from them
 */
public record ActorOutput(List<Double> own, List<Double> logits, List<Boolean> allowed, Choosing choosing) {
    /** Copies the lists. */
    public ActorOutput {
        own = List.copyOf(own);
        logits = List.copyOf(logits);
        allowed = List.copyOf(allowed);
    }
}
