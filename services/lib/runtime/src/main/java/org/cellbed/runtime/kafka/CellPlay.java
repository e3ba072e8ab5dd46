package org.cellbed.runtime.kafka;

import java.util.List;
import java.util.Map;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.topic.Topic;

/**
 * A cell that a process plays roles in.
 *
 * @param announced what the run's processes were told
 * @param book where messages of these roles go
 * @param seats the roles, added once the cell is there
 * @param readUpTo the offset of the first record that the roles have not been given, by link, as far as they were given any
 */
record CellPlay(
        String runId,
        int cell,
        RunStarted announced,
        RunClock clock,
        Addressee addressee,
        Destination.Book book,
        List<Seat> seats,
        Map<Topic, Long> readUpTo) {
    /** Another has accounted for what comes before these positions, by the names of the links. */
    void goesOnFrom(Map<String, Long> positions) {
        for (Topic topic : Topic.values()) {
            Long position = positions.get(topic.shortName());
            if (position != null) {
                readUpTo.put(topic, position);
            }
        }
    }
}
