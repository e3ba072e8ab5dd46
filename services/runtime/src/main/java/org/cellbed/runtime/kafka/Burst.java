package org.cellbed.runtime.kafka;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Holds back what roles say while they are given what has come, and then sends it in one go. Kafka's producer sends the first
 * record it is given at once, and what follows in the next request: given one by one, as roles say them, the records of a slot
 * cost the broker and their readers several requests where one will do. What is held back when a role throws is lost, as if the
 * process had been killed before. Not thread-safe.
 */
final class Burst {
    /** What was said longer ago than this can be sent without more of it. */
    private static final long LONGEST_NANOS = 1_000_000;

    private final Consumer<ProducerRecord<byte[], byte[]>> sender;
    private final LongSupplier nanoTime;
    private final Queue<ProducerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private long firstNanos;

    /** A burst without records, by a clock like {@link System#nanoTime}. */
    Burst(Consumer<ProducerRecord<byte[], byte[]>> sender, LongSupplier nanoTime) {
        this.sender = sender;
        this.nanoTime = nanoTime;
    }

    void add(ProducerRecord<byte[], byte[]> record) {
        if (records.isEmpty()) {
            firstNanos = nanoTime.getAsLong();
        }
        records.add(record);
    }

    /** Sends what has been held back, in the order in which it was said. */
    void send() {
        while (!records.isEmpty()) {
            sender.accept(records.remove());
        }
    }

    /** Sends what has been held back if the first of it has waited long enough. */
    void sendIfLong() {
        if (!records.isEmpty() && nanoTime.getAsLong() - firstNanos >= LONGEST_NANOS) {
            send();
        }
    }
}
