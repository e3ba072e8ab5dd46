package org.cellbed.runtime.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kafka clients, configured to lose nothing and to add no delay for batching. */
public final class KafkaClients {
    /** How long the broker holds back an empty answer to a fetch; other requests on the connection wait behind it. */
    static final int FETCH_WAIT_MILLIS = 100;

    /** Clients survive a shorter absence of the broker without losing a record. */
    private static final int ABSENCE_MILLIS = 600_000;

    /** The most time between the return of a broker and the next attempt to connect. */
    private static final int RECONNECT_MILLIS = 500;

    /** The largest record: weights of a network with an output for each joint decision. */
    static final int MAX_RECORD_BYTES = 64 << 20;

    private KafkaClients() {}

    /** Returns a producer that writes at once and in order, and retries until all replicas have a record. */
    public static Producer<byte[], byte[]> producer(BrokerAddress address, String name) {
        Map<String, Object> settings = common(address, name);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) MAX_RECORD_BYTES);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, ABSENCE_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, ABSENCE_MILLIS);
        settings.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, ABSENCE_MILLIS);
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Returns a consumer without a group; its user assigns the partitions. */
    public static Consumer<byte[], byte[]> consumer(BrokerAddress address, String name) {
        Map<String, Object> settings = common(address, name);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ABSENCE_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT_MILLIS);
        settings.put(ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Admin admin(BrokerAddress address, String name, int timeoutMillis) {
        Map<String, Object> settings = common(address, name);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMillis);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMillis);
        settings.put(AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        return Admin.create(settings);
    }

    private static Map<String, Object> common(BrokerAddress address, String name) {
        Map<String, Object> settings = new HashMap<>(address.settings());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address.bootstrap());
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, name);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, RECONNECT_MILLIS);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        return settings;
    }
}
