package org.cellbed.runtime.kafka;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cellbed.model.role.Role;

/** Makes the roles that a process plays in a cell. */
@FunctionalInterface
public interface Crew {
    /**
     * A role with what its process has to know of it.
     *
     * @param instance the name it goes by
     * @param finished whether it takes no more part
     */
    record Player(String instance, Role role, BooleanSupplier finished) {}

    /** The roles for a cell of a run. Called once for each cell. */
    List<Player> of(JoinedRun run);

    /**
     * Asks the run to end, as the launcher of the process wants it to, or has died. Called by a thread of its own.
     *
     * @return how long the process waits for that end before it leaves the run as it is
     */
    default Duration endRequested() {
        return Duration.ZERO;
    }

    /**
     * The process takes no more part in its run. Called once, where nothing has failed.
     *
     * @param atAnEnd false where the process is to come back and go on
     */
    default void left(boolean atAnEnd) throws IOException {
        // most have nothing to put away
    }
}
