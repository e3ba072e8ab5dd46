package org.cellbed.runtime.kafka;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Links that are almost idle. Each partition in a fetch costs the consumer and the broker time, even without new
 * records; so these links are read for a moment and then paused for a second, by turns. Not thread-safe.
 */
final class SeldomLinks {
    /** Longer than the broker holds back a fetch, so that a fetch within this time returns every waiting record. */
    private static final long READING_NANOS = 2_000_000L * KafkaClients.FETCH_WAIT_MILLIS;

    private static final long RESTING_NANOS = 1_000_000_000;

    private final Consumer<byte[], byte[]> consumer;
    private Set<TopicPartition> links = Set.of();
    private boolean resting;
    private long sinceNanos;

    /** Creates an object without links. */
    SeldomLinks(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Replaces all links, which are read first; the consumer must be assigned to them. */
    void replace(Set<TopicPartition> all, long nowNanos) {
        if (!all.equals(links)) {
            wake();
            links = Set.copyOf(all);
            sinceNanos = nowNanos;
        }
    }

    /** Pauses or resumes the links when that is due. Call it in every round. */
    void turn(long nowNanos) {
        if (nowNanos - sinceNanos >= (resting ? RESTING_NANOS : READING_NANOS)) {
            sinceNanos = nowNanos;
            if (resting) {
                wake();
            } else {
                consumer.pause(links);
                resting = true;
            }
        }
    }

    /** Resumes all links that the consumer is still assigned to. */
    void wake() {
        Set<TopicPartition> assigned = new HashSet<>(links);
        assigned.retainAll(consumer.assignment());
        consumer.resume(assigned);
        resting = false;
    }
}
