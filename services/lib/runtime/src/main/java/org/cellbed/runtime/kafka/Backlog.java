package org.cellbed.runtime.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What was there already when a process began to read: its timers wait until that has been read. Not thread-safe. */
final class Backlog {
    private final Map<TopicPartition, Long> ends;

    /** A backlog of all that comes before an offset, by partition. */
    Backlog(Map<TopicPartition, Long> ends) {
        this.ends = new HashMap<>(ends);
    }

    /** How many records are there that a consumer has not read, as far as it knows; it may have read on since it knew. */
    static long lagRecords(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(
                        partition -> Math.max(0, consumer.currentLag(partition).orElse(0)))
                .sum();
    }

    /** Whether all of it has been read, given that what the consumer has handed out has been. */
    boolean readBy(Consumer<byte[], byte[]> consumer) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ends.isEmpty();
    }
}
