package org.cellbed.runtime.kafka;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state that an eNodeB kept last, and which of the entries in it have not reached the journal. To be used before
 * its consumer reads anything else. Not thread-safe.
 */
final class KeptStates {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    /** How many records are looked at for a good one before going further back. */
    private static final long FIRST_LOOK = 16;

    /** Entries follow the state that holds them; by how much a broker can turn that round is far below this. */
    private static final long REORDERING_MILLIS = 10_000;

    private record Found(CellState state, long writtenMillis) {}

    private final org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer;
    private final String deployment;
    private final DeadLetters deadLetters;

    KeptStates(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String deployment,
            DeadLetters deadLetters) {
        this.consumer = consumer;
        this.deployment = deployment;
        this.deadLetters = deadLetters;
    }

    /** The last state of a cell in a run, with those entries only that are still to be told; empty where none was kept. */
    Optional<CellState> last(String runId, int cell) {
        return find(runId, cell).map(found -> {
            Set<ByteBuffer> told = journalSince(found.writtenMillis() - REORDERING_MILLIS, cell);
            List<JournalEntry> untold = found.state().journal().stream()
                    .filter(entry -> !told.contains(
                            ByteBuffer.wrap(Topic.JOURNAL.envelopes().encode(runId, cell, entry))))
                    .toList();
            return found.state().telling(untold);
        });
    }

    private Optional<Found> find(String runId, int cell) {
        TopicPartition partition = partition(Topic.CELL_STATE, cell);
        consumer.assign(List.of(partition));
        long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        LastOf last = new LastOf(runId, cell);
        for (long look = FIRST_LOOK; last.found == null && begin < end; look *= FIRST_LOOK) {
            long from = Math.max(begin, end - look);
            read(partition, from, end, last);
            end = from;
        }
        return Optional.ofNullable(last.found);
    }

    private Set<ByteBuffer> journalSince(long millis, int cell) {
        TopicPartition partition = partition(Topic.JOURNAL, cell);
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        @Nullable
        OffsetAndTimestamp start =
                consumer.offsetsForTimes(Map.of(partition, millis)).get(partition);
        Set<ByteBuffer> values = new HashSet<>();
        if (start != null) {
            read(partition, start.offset(), end, record -> values.add(ByteBuffer.wrap(record.value())));
        }
        return values;
    }

    private void read(TopicPartition partition, long from, long end, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(PATIENCE)) {
                if (record.offset() < end && record.value() != null) {
                    reader.accept(record);
                }
            }
        }
    }

    private TopicPartition partition(Topic topic, int cell) {
        return new TopicPartition(topic.name(deployment), topic.partitioning().of(cell, 0, 0));
    }

    /** Remembers the last state of a run's cell among records, and puts aside what is none. */
    private final class LastOf implements Consumer<ConsumerRecord<byte[], byte[]>> {
        private final String runId;
        private final int cell;
        private @Nullable Found found;

        LastOf(String runId, int cell) {
            this.runId = runId;
            this.cell = cell;
        }

        @Override
        public void accept(ConsumerRecord<byte[], byte[]> record) {
            try {
                Enveloped enveloped = Topic.CELL_STATE.envelopes().decode(record.value());
                if (enveloped.runId().equals(runId)
                        && enveloped.cell() == cell
                        && enveloped.message() instanceof CellState state) {
                    found = new Found(state, record.timestamp());
                }
            } catch (BadMessage bad) {
                deadLetters.add(cell, record, bad);
            }
        }
    }
}
