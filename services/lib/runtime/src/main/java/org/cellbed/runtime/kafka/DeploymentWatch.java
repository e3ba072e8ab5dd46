package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Transition;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to a deployment for some seconds: to its last announced run, the reports of its processes, and the progress
 * of its cells. It writes nothing, and skips records that cannot be read. Not thread-safe.
 */
public final class DeploymentWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeploymentWatch.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /**
     * A report.
     *
     * @param runId the run that the report belongs to
     * @param writtenMillis when the broker wrote the report, by the broker's clock
     */
    public record Heard(String runId, ProcessReported report, long writtenMillis) {}

    /**
     * The progress of a cell.
     *
     * @param slot the last slot whose tasks have ended
     * @param slotsPerSecond by the broker's clock; NaN if fewer than two slots were seen
     */
    public record Pace(int slot, double slotsPerSecond) {}

    /**
     * The messages that were read.
     *
     * @param runId the run announced last; empty where none ever was
     * @param run the announcement of the run to its first cell
     * @param reports the reports of all runs, in the order in which they were written
     * @param paces the progress by cell, of the last announced run; a cell without messages is absent
     */
    public record Seen(
            Optional<String> runId, Optional<RunStarted> run, List<Heard> reports, Map<Integer, Pace> paces) {}

    private record Moment(int slot, long writtenMillis) {}

    private final String deployment;
    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition runs;
    private final TopicPartition reports;
    private Optional<Enveloped> announced = Optional.empty();
    private final List<Heard> heard = new ArrayList<>();
    private final Map<Integer, Moment> first = new HashMap<>();
    private final Map<Integer, Moment> last = new TreeMap<>();

    /**
     * Begins to listen.
     *
     * @param patience how long the broker may take to answer
     * @throws BrokerUnreachable if it does not answer in time, refuses, or has no topics of the deployment
     */
    public static DeploymentWatch begin(BrokerAddress broker, String deployment, Duration patience)
            throws BrokerUnreachable, InterruptedException {
        String topic = Topic.REPORTS.name(deployment);
        Set<String> topics = Administration.ask(
                broker,
                "watch",
                patience,
                admin -> admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS));
        if (!topics.contains(topic)) {
            throw new BrokerUnreachable("found no topic " + topic + " at " + broker.bootstrap()
                    + ", expected those of deployment " + deployment);
        }
        return new DeploymentWatch(KafkaClients.consumer(broker, "watch"), deployment);
    }

    DeploymentWatch(Consumer<byte[], byte[]> consumer, String deployment) {
        this.consumer = consumer;
        this.deployment = deployment;
        this.runs = new TopicPartition(Topic.RUNS.name(deployment), 0);
        this.reports = new TopicPartition(Topic.REPORTS.name(deployment), 0);
        readAnnouncements();
        listen();
    }

    /** Listens for this long; returns all that was read since {@link #begin}. */
    public Seen listenFor(Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
        return seen();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Seen seen() {
        Map<Integer, Pace> paces = new TreeMap<>();
        last.forEach((cell, to) -> paces.put(cell, pace(first.getOrDefault(cell, to), to)));
        return new Seen(
                announced.map(Enveloped::runId),
                announced.map(Enveloped::message).map(RunStarted.class::cast),
                List.copyOf(heard),
                paces);
    }

    private static Pace pace(Moment from, Moment to) {
        double seconds = (to.writtenMillis() - from.writtenMillis()) * 1e-3;
        return new Pace(to.slot(), seconds > 0.0 ? (to.slot() - from.slot()) / seconds : Double.NaN);
    }

    private void readAnnouncements() {
        consumer.assign(List.of(runs));
        consumer.seekToBeginning(List.of(runs));
        long end = end(runs);
        while (consumer.position(runs) < end) {
            consumer.poll(PATIENCE).forEach(this::read);
        }
    }

    private void listen() {
        List<TopicPartition> partitions = new ArrayList<>(List.of(reports));
        int cells = announced
                .map(Enveloped::message)
                .map(RunStarted.class::cast)
                .map(RunStarted::cells)
                .orElse(0);
        for (int cell = 1; cell <= cells; cell++) {
            partitions.add(new TopicPartition(
                    Topic.JOURNAL.name(deployment), Topic.JOURNAL.partitioning().of(cell, 0, 0)));
        }
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, end(partition)));
    }

    private long end(TopicPartition partition) {
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            Topic topic = record.topic().equals(runs.topic())
                    ? Topic.RUNS
                    : record.topic().equals(reports.topic()) ? Topic.REPORTS : Topic.JOURNAL;
            handle(topic.envelopes().decode(record.value()), record.timestamp());
        } catch (BadMessage bad) {
            LOG.debug("{} {} at {}: {}", record.topic(), record.partition(), record.offset(), bad.getMessage());
        }
    }

    private void handle(Enveloped enveloped, long writtenMillis) {
        if (enveloped.message() instanceof RunStarted) {
            announced = Optional.of(enveloped);
        } else if (enveloped.message() instanceof ProcessReported report) {
            heard.add(new Heard(enveloped.runId(), report, writtenMillis));
        } else if (enveloped.message() instanceof Transition transition
                && announced.filter(of -> of.runId().equals(enveloped.runId())).isPresent()) {
            Moment moment = new Moment(transition.slot(), writtenMillis);
            first.putIfAbsent(enveloped.cell(), moment);
            last.put(enveloped.cell(), moment);
        }
    }
}
