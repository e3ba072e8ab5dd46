package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the reports of a run's processes. It skips unreadable records and reports of other runs. Not thread-safe. */
public final class ReportReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportReader.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final long NOTHING_READ = -1;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final String runId;
    private final Map<ProcessReported.Identity, ProcessReported> last = new LinkedHashMap<>();
    private long writtenMillis = NOTHING_READ;
    private long longestSilenceMillis;

    /** Creates a reader of reports that are written from now on. The topics of the deployment must exist. */
    public ReportReader(BrokerAddress broker, String deployment, String runId) {
        this(KafkaClients.consumer(broker, "reports"), deployment, runId);
    }

    ReportReader(Consumer<byte[], byte[]> consumer, String deployment, String runId) {
        this.consumer = consumer;
        this.partition = new TopicPartition(Topic.REPORTS.name(deployment), 0);
        this.runId = runId;
        consumer.assign(List.of(partition));
        consumer.seek(partition, consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
    }

    /** Goes back to the reports written since a time, Unix time by the broker's clock. */
    public void seek(long sinceMillis) {
        @Nullable
        OffsetAndTimestamp start =
                consumer.offsetsForTimes(Map.of(partition, sinceMillis)).get(partition);
        if (start != null) {
            consumer.seek(partition, start.offset());
        }
    }

    /** Reads all reports written so far; returns the last one of each process, in the order of their first reports. */
    public Collection<ProcessReported> readToEnd() {
        readTo(consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L));
        return List.copyOf(last.values());
    }

    /**
     * Reads all reports, and waits for the final ones of processes that are still running. If the broker is away,
     * returns the reports that were read before.
     */
    public RunReports readToLast(Duration patience) {
        try {
            readTo(consumer.endOffsets(List.of(partition), patience).getOrDefault(partition, 0L));
            long deadlineNanos = System.nanoTime() + patience.toNanos();
            while (!reports().allEnded() && System.nanoTime() - deadlineNanos < 0) {
                consumer.poll(PATIENCE).forEach(this::read);
            }
        } catch (TimeoutException away) {
            LOG.warn("the last reports of the processes are missing: {}", away.getMessage());
        }
        return reports();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void readTo(long end) {
        while (consumer.position(partition) < end) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
    }

    private RunReports reports() {
        return new RunReports(List.copyOf(last.values()), Duration.ofMillis(longestSilenceMillis));
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Enveloped enveloped = Topic.REPORTS.envelopes().decode(record.value());
            if (enveloped.runId().equals(runId) && enveloped.message() instanceof ProcessReported report) {
                last.put(report.process(), report);
                longestSilenceMillis = Math.max(
                        longestSilenceMillis, writtenMillis == NOTHING_READ ? 0 : record.timestamp() - writtenMillis);
                writtenMillis = record.timestamp();
            }
        } catch (BadMessage bad) {
            LOG.warn("{} at {}: {}", partition, record.offset(), bad.getMessage());
        }
    }
}
