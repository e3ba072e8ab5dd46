package org.cellbed.runtime.kafka;

import java.util.List;
import java.util.Map;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.topic.Topic;

/**
 * A cell that a process plays roles in.
 *
 * @param announced the announcement of the run
 * @param book the destinations of these roles' messages
 * @param seats the roles, added after the cell is created
 * @param readUpTo the offset of the first record that the roles have yet to receive, by link; links without any record
 *     are absent
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
    /**
     * Resumes from the positions that a killed predecessor saved, by the names of the links: it has handled earlier
     * records.
     */
    void resumeFrom(Map<String, Long> positions) {
        for (Topic topic : Topic.values()) {
            Long position = positions.get(topic.shortName());
            if (position != null) {
                readUpTo.put(topic, position);
            }
        }
    }
}
