package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;

/** Finds the run that is on, in the topic {@code runs}: the last announcement of each cell. Not thread-safe. */
final class RunAnnouncements {
    /** An announcement with the time at which the broker wrote it. */
    record Announced(String runId, RunStarted run, long writtenMillis) {}

    /** Whose its records are. */
    static final int ALL_CELLS = 0;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final DeadLetters deadLetters;
    private final Map<Integer, Announced> last = new HashMap<>();

    RunAnnouncements(Consumer<byte[], byte[]> consumer, String deployment, DeadLetters deadLetters) {
        this.consumer = consumer;
        this.partition = new TopicPartition(Topic.RUNS.name(deployment), 0);
        this.deadLetters = deadLetters;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Waits until a run of all these cells is announced, or stopped; the consumer reads nothing else after this. */
    Map<Integer, Announced> await(Collection<Integer> cells, BooleanSupplier stopped) {
        readToEnd(stopped);
        while (!stopped.getAsBoolean() && !last.keySet().containsAll(cells)) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
        return last;
    }

    /** The last announcement of each cell by now, or as far as it was read when stopped. */
    Map<Integer, Announced> readToEnd(BooleanSupplier stopped) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (!stopped.getAsBoolean() && consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
        return last;
    }

    Enveloped decode(ConsumerRecord<byte[], byte[]> record) throws BadMessage {
        return Topic.RUNS.envelopes().decode(record.value());
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Enveloped enveloped = decode(record);
            if (enveloped.message() instanceof RunStarted run) {
                last.put(enveloped.cell(), new Announced(enveloped.runId(), run, record.timestamp()));
            }
        } catch (BadMessage bad) {
            deadLetters.add(ALL_CELLS, record, bad);
        }
    }
}
