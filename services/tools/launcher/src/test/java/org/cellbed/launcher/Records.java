package org.cellbed.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning, as one who takes no part. Not thread-safe. */
final class Records implements AutoCloseable {
    private static final Duration ONCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final KafkaConsumer<byte[], byte[]> consumer;

    Records(String bootstrap, String... topics) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        Arrays.stream(topics)
                .forEach(topic -> consumer.partitionsFor(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for a record; those before it are passed over, and those that came together with it. */
    void await(Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean found = false;
        while (!found) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited " + PATIENCE + " for records of " + consumer.assignment());
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(ONCE)) {
                found |= wanted.test(record);
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
