package org.cellbed.runtime.kafka;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.runtime.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the last state that an eNodeB saved, and which entries in it have yet to reach the journal. Use it before its
 * consumer reads anything else. Not thread-safe.
 */
final class KeptStates {
    /** A state is written before its journal entries; the broker may reorder them, by far less than this. */
    private static final long REORDERING_MILLIS = 10_000;

    private final Consumer<byte[], byte[]> consumer;
    private final LastRecords records;

    KeptStates(Consumer<byte[], byte[]> consumer, LastRecords records) {
        this.consumer = consumer;
        this.records = records;
    }

    /**
     * Returns the last state of a cell in a run, with only the entries that the journal lacks; empty if none was saved.
     */
    Optional<CellState> last(String runId, int cell) {
        return records.last(Topic.CELL_STATE, runId, cell, CellState.class).map(found -> {
            Set<ByteBuffer> told = journalSince(found.writtenMillis() - REORDERING_MILLIS, cell);
            List<JournalEntry> untold = found.message().journal().stream()
                    .filter(entry -> !told.contains(
                            ByteBuffer.wrap(Topic.JOURNAL.envelopes().encode(runId, cell, entry))))
                    .toList();
            return found.message().telling(untold);
        });
    }

    private Set<ByteBuffer> journalSince(long millis, int cell) {
        TopicPartition partition = records.partition(Topic.JOURNAL, cell);
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        @Nullable
        OffsetAndTimestamp start =
                consumer.offsetsForTimes(Map.of(partition, millis)).get(partition);
        Set<ByteBuffer> values = new HashSet<>();
        if (start != null) {
            records.read(partition, start.offset(), end, record -> values.add(ByteBuffer.wrap(record.value())));
        }
        return values;
    }
}
