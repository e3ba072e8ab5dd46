package org.cellbed.runtime.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.cellbed.model.message.Message;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages to the topics of a deployment. {@link #failIfAnyFailed} reports failures to write. Safe for use by
 * many threads, as Kafka's producer is.
 */
final class KafkaSender {
    /** A record of the broker's maximum length would exceed it with the headers of a dead letter. */
    private static final int LONGEST_DEAD_LETTER = 64 * 1024;

    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final Map<Topic, String> topicNames = new EnumMap<>(Topic.class);
    private final String deadLetters;
    private final Runnable onFailure;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final LongAdder records = new LongAdder();

    /** Creates a sender that calls {@code onFailure}, in a thread of the producer, when a write fails. */
    KafkaSender(Producer<byte[], byte[]> producer, String deployment, Runnable onFailure) {
        this.producer = producer;
        this.deadLetters = Topic.deadLetters(deployment);
        this.onFailure = onFailure;
        for (Topic topic : Topic.values()) {
            topicNames.put(topic, topic.name(deployment));
        }
    }

    void send(Destination to, String runId, int cell, Message message) {
        send(record(to, runId, cell, message));
    }

    /** Returns the record that carries a message. */
    ProducerRecord<byte[], byte[]> record(Destination to, String runId, int cell, Message message) {
        return new ProducerRecord<>(
                topicNames.get(to.topic()),
                to.partition(),
                bytes(to.key()),
                to.topic().envelopes().encode(runId, cell, message));
    }

    /** Copies a record to the dead letters, with what is wrong with it; a very long one is truncated. */
    void sendDeadLetter(ConsumerRecord<byte[], byte[]> record, BadMessage bad) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(deadLetters, beginning(record.key()), beginning(record.value()));
        letter.headers()
                .add("topic", bytes(record.topic()))
                .add("partition", bytes(Integer.toString(record.partition())))
                .add("offset", bytes(Long.toString(record.offset())))
                .add("reason", bytes(bad.reason().code()))
                .add("detail", bytes(String.valueOf(bad.getMessage())));
        send(letter);
    }

    void failIfAnyFailed() {
        Exception first = failure.get();
        if (first != null) {
            throw new IllegalStateException("a message could not be written: " + first.getMessage(), first);
        }
    }

    /** Returns the number of records handed to this sender. */
    long records() {
        return records.sum();
    }

    void flush() {
        producer.flush();
    }

    void close() {
        producer.close(CLOSING);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback handles failures
    void send(ProducerRecord<byte[], byte[]> record) {
        records.increment();
        producer.send(record, this::sent);
    }

    private void sent(@Nullable RecordMetadata metadata, @Nullable Exception failed) {
        if (failed != null && failure.compareAndSet(null, failed)) {
            onFailure.run();
        }
    }

    private static byte @Nullable [] beginning(byte @Nullable [] bytes) {
        return bytes == null || bytes.length <= LONGEST_DEAD_LETTER ? bytes : Arrays.copyOf(bytes, LONGEST_DEAD_LETTER);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
