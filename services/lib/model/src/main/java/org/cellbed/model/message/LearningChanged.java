package org.cellbed.model.message;

import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * Operator to eNodeB, and eNodeB to learner between two slots: continue learning with other reward weights or step sizes. An
 * absent value stays as it is.
 *
 * @param w1 weight of the delay, at least 0
 * @param w2 weight of the load variance, at least 0
 * @param actorRate step size of Adam for actors, above 0
 * @param criticRate step size of Adam for critics, above 0
 */
public record LearningChanged(OptionalDouble w1, OptionalDouble w2, OptionalDouble actorRate, OptionalDouble criticRate)
        implements JournalEntry {
    /** Returns the changes as text for people. */
    public String text() {
        StringJoiner parts = new StringJoiner(" ");
        w1.ifPresent(value -> parts.add("w1=" + value));
        w2.ifPresent(value -> parts.add("w2=" + value));
        actorRate.ifPresent(value -> parts.add("actor_rate=" + value));
        criticRate.ifPresent(value -> parts.add("critic_rate=" + value));
        return parts.toString();
    }
}
