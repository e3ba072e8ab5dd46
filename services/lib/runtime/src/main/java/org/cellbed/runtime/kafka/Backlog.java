package org.cellbed.runtime.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * The records that existed when a process began to read: its timers wait until they have been read. Not thread-safe.
 */
final class Backlog {
    private final Map<TopicPartition, Long> ends;

    /** Creates a backlog of the records before an offset, by partition. */
    Backlog(Map<TopicPartition, Long> ends) {
        this.ends = new HashMap<>(ends);
    }

    /**
     * Returns how many records a consumer has yet to read, by the end offsets that it saw last; an upper bound if it
     * has read since.
     */
    static long lagRecords(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(
                        partition -> Math.max(0, consumer.currentLag(partition).orElse(0)))
                .sum();
    }

    /**
     * Whether the whole backlog has been read, provided that every record which the consumer returned has been handled.
     */
    boolean readBy(Consumer<byte[], byte[]> consumer) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ends.isEmpty();
    }
}
