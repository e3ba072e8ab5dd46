package org.cellbed.runtime.kafka;

import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts records that are unreadable or invalid, and copies them to the dead letters. Messages of other runs are only
 * counted: a broker keeps them for a day. Not thread-safe.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final KafkaSender sender;
    private final ProcessObserver observer;
    private final Map<Reason, Long> counts = new EnumMap<>(Reason.class);

    DeadLetters(KafkaSender sender, ProcessObserver observer) {
        this.sender = sender;
        this.observer = observer;
    }

    /** Adds a record; the cell is 0 if all cells share its topic. */
    void add(int cell, ConsumerRecord<byte[], byte[]> record, BadMessage bad) {
        counts.merge(bad.reason(), 1L, Long::sum);
        observer.deadLetter(cell, bad.reason());
        if (bad.reason() != Reason.WRONG_RUN) {
            LOG.debug(
                    "dead letter: {}-{} at {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    bad.getMessage());
            sender.sendDeadLetter(record, bad);
        }
    }

    /** Resets the counts to 0. */
    void reset() {
        counts.clear();
    }

    Map<Reason, Long> counts() {
        return Map.copyOf(counts);
    }
}
