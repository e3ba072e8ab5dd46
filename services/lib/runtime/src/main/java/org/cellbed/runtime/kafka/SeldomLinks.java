package org.cellbed.runtime.kafka;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Links on which next to nothing is said. A partition that is fetched costs the consumer and the broker time with every fetch,
 * whether there is anything in it or not; so these are read for a moment, and then rest for a second, by turns. Not
 * thread-safe.
 */
final class SeldomLinks {
    /** Longer than the broker holds back a fetch, so that a fetch within this time returns every waiting record. */
    private static final long READING_NANOS = 2_000_000L * KafkaClients.FETCH_WAIT_MILLIS;

    private static final long RESTING_NANOS = 1_000_000_000;

    private final Consumer<byte[], byte[]> consumer;
    private Set<TopicPartition> links = Set.of();
    private boolean resting;
    private long sinceNanos;

    /** No links yet. */
    SeldomLinks(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** These are all from now on, and are read first; the consumer is assigned to them. */
    void are(Set<TopicPartition> all, long nowNanos) {
        if (!all.equals(links)) {
            wake();
            links = Set.copyOf(all);
            sinceNanos = nowNanos;
        }
    }

    /** Rests or reads again, if it is time to. To be called again and again. */
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

    /** All are read from now on, as far as the consumer is still assigned to them. */
    void wake() {
        Set<TopicPartition> assigned = new HashSet<>(links);
        assigned.retainAll(consumer.assignment());
        consumer.resume(assigned);
        resting = false;
    }
}
