package org.cellbed.runtime.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/** The metrics that Kafka's clients collect about themselves. Safe for use by many threads, as those metrics are. */
final class ClientMeters implements MeterBinder, AutoCloseable {
    private final List<KafkaClientMetrics> clients;

    ClientMeters(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer) {
        // both clients share one client id and some names of metrics
        this.clients = List.of(
                new KafkaClientMetrics(consumer, Tags.of("client.kind", "consumer")),
                new KafkaClientMetrics(producer, Tags.of("client.kind", "producer")));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clients.forEach(client -> client.bindTo(registry));
    }

    @Override
    public void close() {
        clients.forEach(KafkaClientMetrics::close);
    }
}
