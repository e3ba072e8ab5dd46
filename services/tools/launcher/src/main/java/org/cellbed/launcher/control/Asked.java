package org.cellbed.launcher.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Objects;
import org.cellbed.launcher.RunRequest;

/**
 * A request to a run, as it is sent.
 *
 * @param atSlot the slot to do it at, -1 for now
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Asked(RunRequest ask, @JsonProperty(required = true) int atSlot) {
    /** Requires a request, as the body may lack one. */
    Asked {
        Objects.requireNonNull(ask, "expected an object named ask");
    }
}
