package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;

/** Tries what a run needs of a broker, in a topic of its own that it deletes afterwards. */
public final class BrokerProbe {
    private static final Duration POLL = Duration.ofMillis(100);

    /** The first round trips include connecting and compiling, so they are not counted. */
    private static final int WARM_UP = 20;

    private static final int PATIENCE_SECONDS = 10;

    /**
     * The measurements.
     *
     * @param brokers the number of brokers in the cluster
     * @param metadataLevel the level of its feature {@code metadata.version}, which grows with Kafka's version; -1 if
     *     it reports none
     * @param roundTripSeconds [samples] from sending a record to having read it, increasing
     * @param clockOffsetSeconds this host's clock minus the broker's, exact to a millisecond plus half a one-way delay
     */
    public record Measured(int brokers, int metadataLevel, double[] roundTripSeconds, double clockOffsetSeconds) {
        /** Returns a quantile of the round trips, in seconds. */
        public double roundTripSeconds(double quantile) {
            return roundTripSeconds[(int) Math.round(quantile * (roundTripSeconds.length - 1))];
        }
    }

    private BrokerProbe() {}

    /**
     * Creates a topic, sends records through it and deletes it.
     *
     * @param samples round trips to measure, above 0
     * @throws BrokerUnreachable if no broker answers within ten seconds, or it refuses a step; the message names the
     *     step
     */
    public static Measured measure(BrokerAddress broker, String deployment, int samples)
            throws BrokerUnreachable, InterruptedException {
        String topic = "cellbed." + deployment + ".doctor-" + UUID.randomUUID();
        return Administration.ask(
                broker,
                "doctor",
                Duration.ofSeconds(PATIENCE_SECONDS),
                admin -> measure(admin, broker, topic, samples));
    }

    private static Measured measure(Admin admin, BrokerAddress broker, String topic, int samples)
            throws ExecutionException, InterruptedException, TimeoutException {
        int brokers = get(admin.describeCluster().nodes()).size();
        FinalizedVersionRange level = get(admin.describeFeatures().featureMetadata())
                .finalizedFeatures()
                .get("metadata.version");
        get(admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.<Short>empty())
                        .configs(Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"))))
                .all());
        try {
            Trips trips = new Trips(broker, topic, samples);
            return new Measured(
                    brokers, level == null ? -1 : level.maxVersionLevel(), trips.seconds, trips.offsetSeconds());
        } finally {
            get(admin.deleteTopics(List.of(topic)).all());
        }
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Measures round trips one after the other. */
    private static final class Trips {
        private final double[] seconds;
        /** The clock offset that each trip after the warm-up shows. */
        private final double[] offsets;

        Trips(BrokerAddress broker, String topic, int samples)
                throws ExecutionException, InterruptedException, TimeoutException {
            this.seconds = new double[samples];
            this.offsets = new double[samples];
            TopicPartition partition = new TopicPartition(topic, 0);
            try (Producer<byte[], byte[]> producer = KafkaClients.producer(broker, "doctor");
                    Consumer<byte[], byte[]> consumer = KafkaClients.consumer(broker, "doctor")) {
                consumer.assign(List.of(partition));
                consumer.seek(partition, 0);
                for (int trip = -WARM_UP; trip < samples; trip++) {
                    long sentMillis = System.currentTimeMillis();
                    long sentNanos = System.nanoTime();
                    Future<?> sent = producer.send(new ProducerRecord<>(topic, 0, null, new byte[64]));
                    ConsumerRecord<byte[], byte[]> back = next(consumer);
                    double took = (System.nanoTime() - sentNanos) * 1e-9;
                    sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (trip >= 0) {
                        seconds[trip] = took;
                        offsets[trip] = (sentMillis - back.timestamp()) * 1e-3 + took / 2;
                    }
                }
            }
            Arrays.sort(seconds);
            Arrays.sort(offsets);
        }

        double offsetSeconds() {
            return offsets[offsets.length / 2];
        }

        private static ConsumerRecord<byte[], byte[]> next(Consumer<byte[], byte[]> consumer) throws TimeoutException {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < deadline) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    return records.iterator().next();
                }
            }
            throw new TimeoutException("a record that was sent did not come back within " + PATIENCE_SECONDS + " s");
        }
    }
}
