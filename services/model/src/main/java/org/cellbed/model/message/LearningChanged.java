package org.cellbed.model.message;

import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * Somebody asks the eNodeB, and it tells the learner between the slots where it takes effect: learn on with other weights of
 * the reward or other step sizes. What is absent stays as it is.
 *
 * @param w1 weight of the delay, at least 0
 * @param w2 weight of the load variance, at least 0
 * @param actorRate step size of Adam for actors, above 0
 * @param criticRate step size of Adam for critics, above 0
 */
public record LearningChanged(OptionalDouble w1, OptionalDouble w2, OptionalDouble actorRate, OptionalDouble criticRate)
        implements JournalEntry {
    /** What is changed, for people. */
    public String text() {
        StringJoiner parts = new StringJoiner(" ");
        w1.ifPresent(value -> parts.add("w1=" + value));
        w2.ifPresent(value -> parts.add("w2=" + value));
        actorRate.ifPresent(value -> parts.add("actor_rate=" + value));
        criticRate.ifPresent(value -> parts.add("critic_rate=" + value));
        return parts.toString();
    }
}
