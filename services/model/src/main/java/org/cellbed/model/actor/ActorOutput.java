package org.cellbed.model.actor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the actor of a device made of what it saw, and how its choice followed.
 *
 * @param own [ownWidth] what it saw besides what all see: of its own task, or of that and what was decided before it; empty
 *     where it sees nothing more
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

    /** An output of arrays, which are copied. */
    public static ActorOutput of(double[] own, double[] logits, boolean[] allowed, Choosing choosing) {
        return new ActorOutput(
                Arrays.stream(own).boxed().toList(),
                Arrays.stream(logits).boxed().toList(),
                IntStream.range(0, allowed.length).mapToObj(k -> allowed[k]).toList(),
                choosing);
    }
}
