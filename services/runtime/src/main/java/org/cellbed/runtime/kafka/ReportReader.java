package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the processes of a run say of themselves, from the time it is made on. What cannot be read, and what is of
 * other runs, is passed over. Not thread-safe.
 */
public final class ReportReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final String runId;
    private final Map<ProcessReported.Identity, ProcessReported> last = new LinkedHashMap<>();

    /** A reader of the reports that come from now on. The topics of the deployment have to be there. */
    public ReportReader(BrokerAddress broker, String deployment, String runId) {
        this(KafkaClients.consumer(broker, "reports"), deployment, runId);
    }

    ReportReader(Consumer<byte[], byte[]> consumer, String deployment, String runId) {
        this.consumer = consumer;
        this.partition = new TopicPartition(Topic.REPORTS.name(deployment), 0);
        this.runId = runId;
        consumer.assign(List.of(partition));
        consumer.seek(partition, end());
    }

    /** Reads all that there is by now; tells the last report of each process, in the order in which they began. */
    public Collection<ProcessReported> readToEnd() {
        long end = end();
        while (consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
        return List.copyOf(last.values());
    }

    @Override
    public void close() {
        consumer.close();
    }

    private long end() {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Enveloped enveloped = Topic.REPORTS.envelopes().decode(record.value());
            if (enveloped.runId().equals(runId) && enveloped.message() instanceof ProcessReported report) {
                last.put(report.process(), report);
            }
        } catch (BadMessage bad) {
            LOG.warn("{} at {}: {}", partition, record.offset(), bad.getMessage());
        }
    }
}
