package org.cellbed.launcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.OptionalDouble;
import org.cellbed.model.message.LearningChanged;
import org.jspecify.annotations.Nullable;

/** A request to a running run. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunRequest.Add.class, name = "add"),
    @JsonSubTypes.Type(value = RunRequest.ChangeLearning.class, name = "change-learning"),
    @JsonSubTypes.Type(value = RunRequest.Kill.class, name = "kill"),
    @JsonSubTypes.Type(value = RunRequest.Outage.class, name = "outage"),
    @JsonSubTypes.Type(value = RunRequest.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = RunRequest.Scale.class, name = "scale")
})
public sealed interface RunRequest {
    /** A kind of members. */
    enum Kind {
        DEVICE,
        SERVER;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Kills a process as {@code kill -9} does; the launcher restarts it.
     *
     * @param awaySeconds the least time before it is restarted
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Kill(String process, double awaySeconds) implements RunRequest {}

    /** Adds one member of a kind to each cell; cells that share processes share its process. */
    record Add(Kind kind) implements RunRequest {}
    /**
     * Changes settings of the learner; a null value leaves the setting unchanged.
     *
     * @param w1 weight of the delay in the reward, at least 0
     * @param w2 weight of the load variance in the reward, at least 0
     * @param actorRate step size of actors
     * @param criticRate step size of critics
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record ChangeLearning(
            @Nullable Double w1,
            @Nullable Double w2,
            @Nullable Double actorRate,
            @Nullable Double criticRate) implements RunRequest {
        /** Returns the message to the eNodeB. */
        LearningChanged message() {
            return new LearningChanged(maybe(w1), maybe(w2), maybe(actorRate), maybe(criticRate));
        }

        private static OptionalDouble maybe(@Nullable Double value) {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }

    /**
     * Takes a server of each cell down for some emulated time; it computes nothing and keeps its queue.
     *
     * @param forSeconds the length of the outage in emulated seconds, above 0
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Outage(int server, double forSeconds) implements RunRequest {}

    /** Removes a process, which leaves the run and is not restarted. */
    record Remove(String process) implements RunRequest {}

    /** Starts or ends processes until each cell has the given number of members of a kind. */
    record Scale(Kind kind, int count) implements RunRequest {}
}
