package org.cellbed.testbed.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** What can be asked of a run while it goes on. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "request")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RunRequest.Add.class, name = "add"),
    @JsonSubTypes.Type(value = RunRequest.Kill.class, name = "kill"),
    @JsonSubTypes.Type(value = RunRequest.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = RunRequest.Scale.class, name = "scale")
})
public sealed interface RunRequest {
    /** What there can be more or fewer of. */
    enum Kind {
        DEVICE,
        SERVER;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A process dies as by {@code kill -9} and is started again.
     *
     * @param awaySeconds how long it stays away at least
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Kill(String process, double awaySeconds) implements RunRequest {}

    /** One member more of a kind joins each cell; cells that share processes share its process. */
    record Add(Kind kind) implements RunRequest {}

    /** A process says goodbye, ends and does not come back. */
    record Remove(String process) implements RunRequest {}

    /** Processes are started or end until each cell has so many members of a kind. */
    record Scale(Kind kind, int count) implements RunRequest {}
}
