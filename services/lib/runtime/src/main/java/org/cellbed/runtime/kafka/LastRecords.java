package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.Message;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last message of a kind at the end of a cell's partition. Use it before its consumer reads anything else.
 * Not thread-safe.
 */
final class LastRecords {
    /** A message with the time at which the broker wrote it. */
    record Found<M extends Message>(M message, long writtenMillis) {}

    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** How many of the last records are searched first; the search then goes further back. */
    private static final long FIRST_LOOK = 16;

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final String deployment;
    private final DeadLetters deadLetters;

    LastRecords(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String deployment,
            DeadLetters deadLetters) {
        this.consumer = consumer;
        this.deployment = deployment;
        this.deadLetters = deadLetters;
    }

    /** Returns the last message of a kind; empty if this run has none. Unreadable records go to the dead letters. */
    <M extends Message> Optional<Found<M>> last(Topic topic, String runId, int cell, Class<M> kind) {
        TopicPartition partition = partition(topic, cell);
        consumer.assign(List.of(partition));
        long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        LastOf<M> last = new LastOf<>(topic, runId, cell, kind);
        for (long look = FIRST_LOOK; last.found == null && begin < end; look *= FIRST_LOOK) {
            long from = Math.max(begin, end - look);
            read(partition, from, end, last);
            end = from;
        }
        return Optional.ofNullable(last.found);
    }

    /** Reads the records of a partition between two positions. */
    void read(TopicPartition partition, long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                if (record.offset() < end && record.value() != null) {
                    reader.accept(record);
                }
            }
        }
    }

    /** Returns the partition of a topic that belongs to a cell. */
    TopicPartition partition(Topic topic, int cell) {
        return new TopicPartition(topic.name(deployment), topic.partitioning().of(cell, 0, 0));
    }

    private final class LastOf<M extends Message> implements Consumer<ConsumerRecord<byte[], byte[]>> {
        private final Topic topic;
        private final String runId;
        private final int cell;
        private final Class<M> kind;
        private @Nullable Found<M> found;

        LastOf(Topic topic, String runId, int cell, Class<M> kind) {
            this.topic = topic;
            this.runId = runId;
            this.cell = cell;
            this.kind = kind;
        }

        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record) {
            try {
                Enveloped enveloped = topic.envelopes().decode(record.value());
                if (enveloped.runId().equals(runId)
                        && enveloped.cell() == cell
                        && kind.isInstance(enveloped.message())) {
                    found = new Found<>(kind.cast(enveloped.message()), record.timestamp());
                }
            } catch (BadMessage bad) {
                deadLetters.add(cell, record, bad);
            }
        }
    }
}
