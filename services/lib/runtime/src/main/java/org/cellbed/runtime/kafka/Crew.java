package org.cellbed.runtime.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cellbed.model.role.Role;

/** Creates the roles that a process plays in a cell. */
@FunctionalInterface
public interface Crew {
    /**
     * A role, with what its process needs to know about it.
     *
     * @param instance the role's name
     * @param finished whether the role has finished its part in the run
     */
    record Player(String instance, Role role, BooleanSupplier finished) {}

    /** Returns the roles for a cell of a run. Called once for each cell. */
    List<Player> of(JoinedRun run);

    /**
     * Asks the run to end, because the launcher requests it or has died. Called from a separate thread.
     *
     * @return how long the process waits for the end before it leaves the run unfinished
     */
    default Duration endRequested() {
        return Duration.ZERO;
    }

    /**
     * Releases what the roles hold after the process has left its run. Called once, unless a role has failed.
     *
     * @param atAnEnd false if the process will be restarted and resume its part
     */
    default void left(boolean atAnEnd) throws IOException {
        // most crews hold nothing to release
    }
}
