package org.cellbed.runtime.kafka;

import java.util.List;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.codec.Addressee;

/**
 * A cell that a process plays roles in.
 *
 * @param announced what the run's processes were told
 * @param book where messages of these roles go
 * @param seats the roles, added once the cell is there
 */
record CellPlay(
        String runId,
        int cell,
        RunStarted announced,
        RunClock clock,
        Addressee addressee,
        Destination.Book book,
        List<Seat> seats) {}
