package org.cellbed.launcher;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * A process of a run as its launcher sees it.
 *
 * @param name its name for users
 * @param state whether it runs
 * @param pid its process id; while it is away, that of the last incarnation
 * @param restarts the number of restarts
 * @param residentBytes its resident memory; 0 if unknown
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record ProcessStatus(String name, State state, long pid, int restarts, long residentBytes) {
    /** Whether a process runs. */
    public enum State {
        /** The process runs. */
        RUNNING,
        /** The process has died and will be restarted. */
        AWAY,
        /** The process has ended with exit code 0. */
        ENDED
    }
}
