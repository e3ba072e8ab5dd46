package org.cellbed.testbed.run;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * How a process of a run is.
 *
 * @param name what people call it
 * @param state what it does
 * @param pid of the operating system; of the last one where there is none at present
 * @param restarts how often it was started again
 * @param residentBytes memory that it occupies; 0 where that is not known
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProcessStatus(String name, State state, long pid, int restarts, long residentBytes) {
    /** What a process does. */
    public enum State {
        /** It is there. */
        RUNNING,
        /** It has died and will be started again. */
        AWAY,
        /** It has ended as it should. */
        ENDED
    }
}
