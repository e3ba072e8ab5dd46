package org.cellbed.model.actor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The output of a device's actor for an observation, and the rule for the choice that followed.
 *
 * @param own [ownWidth] the device's own part of the observation, which follows the shared part: its task, or its
 *     task and the decisions made before it; empty where the actor sees the shared part alone
 * @param logits [places] one logit for the device itself and for each server, present or not
 * @param allowed [places] whether each place could be chosen
 * @param choosing the rule by which the choice follows from the logits
 */
public record ActorOutput(List<Double> own, List<Double> logits, List<Boolean> allowed, Choosing choosing) {
    /** Copies the lists. */
    public ActorOutput {
        own = List.copyOf(own);
        logits = List.copyOf(logits);
        allowed = List.copyOf(allowed);
    }

    /** Creates an output from arrays, which are copied. */
    public static ActorOutput of(double[] own, double[] logits, boolean[] allowed, Choosing choosing) {
        return new ActorOutput(
                Arrays.stream(own).boxed().toList(),
                Arrays.stream(logits).boxed().toList(),
                IntStream.range(0, allowed.length).mapToObj(k -> allowed[k]).toList(),
                choosing);
    }
}
