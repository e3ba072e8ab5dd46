package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;

/**
 * Finds the current run in the topic {@code runs}: the last announcement of each cell. A superseded run stays over,
 * even if it is announced again later. Not thread-safe.
 */
final class RunAnnouncements {
    /** An announcement of a run to a cell, with the time at which the broker wrote the first one of that run. */
    record Announced(String runId, int cell, RunStarted run, long sinceMillis) {}

    /** The cell of its records in the dead letters. */
    static final int ALL_CELLS = 0;

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final DeadLetters deadLetters;
    private final Map<Integer, Announced> last = new HashMap<>();
    private final Set<String> over = new HashSet<>();

    RunAnnouncements(Consumer<byte[], byte[]> consumer, String deployment, DeadLetters deadLetters) {
        this.consumer = consumer;
        this.partition = new TopicPartition(Topic.RUNS.name(deployment), 0);
        this.deadLetters = deadLetters;
    }

    TopicPartition partition() {
        return partition;
    }

    /** Returns the last announcement of each cell so far, or those read before it was stopped. */
    Map<Integer, Announced> readToEnd(BooleanSupplier stopped) {
        readFromBeginning();
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (!stopped.getAsBoolean() && consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(this::readOrReject);
        }
        return Map.copyOf(last);
    }

    /** Moves to the first announcement. */
    void readFromBeginning() {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
    }

    /**
     * Waits until a current run is announced to all these cells, or until stopped; the consumer then reads nothing
     * else.
     */
    Map<Integer, Announced> await(Collection<Integer> cells, BooleanSupplier stopped) {
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (!stopped.getAsBoolean() && (consumer.position(partition) < end || !haveAll(cells))) {
            consumer.poll(PATIENCE).forEach(this::readOrReject);
        }
        return Map.copyOf(last);
    }

    /** Excludes a run from those that {@link #await} waits for. */
    void over(String runId) {
        over.add(runId);
        last.values().removeIf(announced -> announced.runId().equals(runId));
    }

    /** Returns the announcement in a record; empty if its run is over. */
    Optional<Announced> read(ConsumerRecord<byte[], byte[]> record) throws BadMessage {
        Enveloped enveloped = Topic.RUNS.envelopes().decode(record.value());
        if (!(enveloped.message() instanceof RunStarted run) || over.contains(enveloped.runId())) {
            return Optional.empty();
        }
        Announced before = last.get(enveloped.cell());
        long sinceMillis = record.timestamp();
        if (before != null && before.runId().equals(enveloped.runId())) {
            sinceMillis = before.sinceMillis();
        } else if (before != null) {
            over(before.runId());
        }
        Announced announced = new Announced(enveloped.runId(), enveloped.cell(), run, sinceMillis);
        last.put(announced.cell(), announced);
        return Optional.of(announced);
    }

    private boolean haveAll(Collection<Integer> cells) {
        return last.keySet().containsAll(cells);
    }

    private void readOrReject(ConsumerRecord<byte[], byte[]> record) {
        try {
            read(record);
        } catch (BadMessage bad) {
            deadLetters.add(ALL_CELLS, record, bad);
        }
    }
}
