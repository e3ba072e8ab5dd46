package org.cellbed.launcher;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A process of a run as its launcher sees it.
 *
 * @param name what people call it
 * @param state whether it runs
 * @param pid its number in the operating system; that of the last incarnation while it is away
 * @param restarts how often it was restarted
 * @param residentBytes its memory; 0 where unknown
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProcessStatus(String name, State state, long pid, int restarts, long residentBytes) {
    /** Whether a process runs. */
    public enum State {
        /** It runs. */
        RUNNING,
        /** It has died and will be restarted. */
        AWAY,
        /** It has ended as it should. */
        ENDED
    }
}
