package org.cellbed.analysis.trace;

import java.util.Optional;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Memberships;
import org.cellbed.rundir.TasksFile;

/** The progress of tasks towards a server until the server, or server 1, left. */
final class Journey {
    private final CellRun cell;
    private final Memberships servers;

    Journey(CellRun cell) {
        this.cell = cell;
        this.servers = cell.serverMemberships();
    }

    /** Finds the attachment of the server that a task was sent to; empty if there was none. */
    Optional<Memberships.Membership> server(TasksFile.Row task) {
        return servers.at(task.decision(), task.slot());
    }

    /** Whether the upload of a task ended before server 1 left, and its server was present. */
    boolean uploaded(TasksFile.Row task) {
        return server(task).isPresent()
                && before(servers.at(1, task.slot()), task.generatedSeconds() + task.uploadSeconds());
    }

    /** Whether a task also arrived before its server left. */
    boolean arrived(TasksFile.Row task) {
        return uploaded(task) && before(server(task), task.arrivesSeconds());
    }

    private boolean before(Optional<Memberships.Membership> membership, double seconds) {
        return membership
                .filter(of -> of.endSlot() == Integer.MAX_VALUE || seconds < cell.openedSeconds(of.endSlot()))
                .isPresent();
    }
}
