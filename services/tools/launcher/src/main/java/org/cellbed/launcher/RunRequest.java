package org.cellbed.launcher;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.OptionalDouble;
import org.cellbed.model.message.LearningChanged;
import org.jspecify.annotations.Nullable;

/** A request to a run while it runs. */
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
     * A process dies as by {@code kill -9} and is restarted.
     *
     * @param awaySeconds the least time before it is restarted
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Kill(String process, double awaySeconds) implements RunRequest {}

    /** One more member of a kind joins each cell; cells that share processes share its process. */
    record Add(Kind kind) implements RunRequest {}
    /**
     * The learner continues with other settings; what is null stays as it is.
     *
     * @param w1 weight of the delay
     * @param w2 weight of the load variance
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
     * A server computes nothing for a time of the emulation and keeps its queue, in each cell.
     *
     * @param forSeconds emulated, above 0
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Outage(int server, double forSeconds) implements RunRequest {}

    /** A process leaves the run, ends and is not restarted. */
    record Remove(String process) implements RunRequest {}

    /** Processes are started or end until each cell has so many members of a kind. */
    record Scale(Kind kind, int count) implements RunRequest {}
}
