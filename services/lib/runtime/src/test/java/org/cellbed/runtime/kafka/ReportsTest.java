package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private static final long SECOND = 1_000_000_000;
    private static final TopicPartition PARTITION = new TopicPartition("cellbed.lab.reports", 0);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final KafkaSender sender = new KafkaSender(producer, "lab", () -> {});
    private final ProcessMetrics metrics =
            ProcessMetrics.start(Party.SERVER, new HttpSettings("127.0.0.1", OptionalInt.empty()));
    private final DeadLetters deadLetters = new DeadLetters(sender, metrics);
    private final Stages stages = new Stages();
    private final Reporter reporter = new Reporter(
            new KafkaProcess.Settings(
                    BrokerAddress.of("localhost:9092", Optional.empty()),
                    "lab",
                    "server-1",
                    Party.SERVER,
                    List.of(2),
                    99),
            metrics,
            stages,
            deadLetters,
            sender,
            () -> 7);

    ReportsTest() throws Exception {}

    @Test
    void aProcessReportsWhenItJoinsThenEverySecondAndAtItsEnd() throws Exception {
        reporter.reportIfDue(50 * SECOND);
        assertThat(producer.history()).isEmpty();

        reporter.joined(play(), 100 * SECOND);
        reporter.reportIfDue(101 * SECOND - 1);
        reporter.reportIfDue(101 * SECOND);
        reporter.reportIfDue(101 * SECOND + 1);
        reporter.reportEnd(101 * SECOND + 2);

        assertThat(producer.history()).hasSize(3);
        assertThat(reports()).extracting(ProcessReported::ended).containsExactly(false, false, true);
    }

    @Test
    void aReportHoldsIdentityAndCounters() throws Exception {
        double beforeSeconds = System.currentTimeMillis() * 1e-3;
        reporter.joined(play(), 0);
        stages.executed(-0.25);
        stages.executed(0.25);
        reporter.recordRead();
        ConsumerRecord<byte[], byte[]> nonsense = new ConsumerRecord<>("t", 0, 0, new byte[0], new byte[] {1});
        try {
            Topic.REPORTS.envelopes().decode(nonsense.value());
        } catch (BadMessage bad) {
            deadLetters.add(2, nonsense, bad);
        }
        reporter.reportEnd(1);

        ProcessReported report = reports().get(1);
        ProcessReported.Identity process = report.process();
        assertThat(process.party()).isEqualTo("server");
        assertThat(process.name()).isEqualTo("server-1");
        assertThat(process.cells()).containsExactly(2);
        assertThat(process.incarnation()).isEqualTo(99);
        assertThat(process.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(report.stages()).isEqualTo(2);
        assertThat(report.overruns()).isEqualTo(1);
        assertThat(report.worstLatenessSeconds()).isEqualTo(0.25);
        assertThat(report.recordsRead()).isEqualTo(1);
        assertThat(report.lagRecords()).isEqualTo(7);
        assertThat(report.sentUtcSeconds()).isBetween(beforeSeconds, System.currentTimeMillis() * 1e-3);
        assertThat(report.recordsWritten()).as("a report and a dead letter").isEqualTo(2);
        assertThat(report.deadLetters()).containsExactly(new ProcessReported.DeadLetterCount("unparseable", 1));
        ProducerRecord<byte[], byte[]> record = producer.history().get(0);
        assertThat(record.topic()).isEqualTo("cellbed.lab.reports");
        assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("server-1");
    }

    @Test
    void theLastReportOfEachProcessCountsAndOtherRunsAndNonsenseDoNot() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateEndOffsets(Map.of(PARTITION, 5L));
        try (ReportReader reader = new ReportReader(consumer, "lab", "run")) {
            assertThat(reader.readToEnd()).isEmpty();

            add(consumer, 5, encoded("run", "a", 1));
            add(consumer, 6, encoded("run", "b", 2));
            add(consumer, 7, encoded("older", "a", 3));
            add(consumer, 8, new byte[] {1});
            add(consumer, 9, encoded("run", "a", 4));
            consumer.updateEndOffsets(Map.of(PARTITION, 10L));

            assertThat(reader.readToEnd())
                    .extracting(report -> report.process().name() + " " + report.stages())
                    .containsExactly("a 4", "b 2");
        }
    }

    @Test
    void theLastReportsAreWaitedForUntilEachProcessHasEnded() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        try (ReportReader reader = new ReportReader(consumer, "lab", "run")) {
            add(consumer, 0, encoded("run", "a", 1, false));
            add(consumer, 1, encoded("run", "b", 1, true));
            consumer.updateEndOffsets(Map.of(PARTITION, 2L));
            consumer.schedulePollTask(() -> {});
            consumer.schedulePollTask(() -> add(consumer, 2, encoded("run", "a", 1, true)));

            RunReports reports = reader.readToLast(Duration.ofMinutes(1));

            assertThat(reports.last()).extracting(ProcessReported::ended).containsExactly(true, true);
            assertThat(reports.sawRestart(Party.RECORDER)).isFalse();
        }
    }

    @Test
    void aProcessThatWasRestartedIsSeenByItsIncarnationsAndOnlyTheLastOneHasToEnd() {
        RunReports reports = reports("device", 1, false, 2, true);

        assertThat(reports.sawRestart(Party.RECORDER)).isTrue();
        assertThat(reports.allEnded()).isTrue();
        assertThat(reports("recorder", 1, false, 2, true).sawRestart(Party.RECORDER))
                .as("the cell does not notice the restart of its recorder")
                .isFalse();
        assertThat(reports("device", 1, true, 2, false).allEnded()).isFalse();
    }

    @Test
    void theLongestSilenceIsThatOfAllProcessesOfTheRun() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        try (ReportReader reader = new ReportReader(consumer, "lab", "run")) {
            add(consumer, 0, encoded("run", "a", 1, true), 1_000);
            add(consumer, 1, encoded("run", "b", 1, true), 1_400);
            add(consumer, 2, encoded("older", "b", 1, true), 2_000);
            add(consumer, 3, encoded("run", "a", 1, true), 6_400);
            add(consumer, 4, encoded("run", "b", 1, true), 7_000);
            consumer.updateEndOffsets(Map.of(PARTITION, 5L));

            assertThat(reader.readToLast(Duration.ofMinutes(1)).longestSilence())
                    .isEqualTo(Duration.ofSeconds(5));
        }
    }

    private static RunReports reports(String party, long first, boolean firstEnded, long second, boolean secondEnded) {
        return new RunReports(
                List.of(report(party, "a", first, 1, firstEnded), report(party, "a", second, 1, secondEnded)),
                Duration.ZERO);
    }

    private static void add(MockConsumer<byte[], byte[]> consumer, long offset, byte[] value) {
        add(consumer, offset, value, 0);
    }

    private static void add(MockConsumer<byte[], byte[]> consumer, long offset, byte[] value, long writtenMillis) {
        consumer.addRecord(new ConsumerRecord<>(
                PARTITION.topic(),
                0,
                offset,
                writtenMillis,
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new RecordHeaders(),
                Optional.empty()));
    }

    private static byte[] encoded(String runId, String name, long stages) {
        return encoded(runId, name, stages, false);
    }

    private static byte[] encoded(String runId, String name, long stages, boolean ended) {
        return Topic.REPORTS.envelopes().encode(runId, 1, report("device", name, 1, stages, ended));
    }

    private static ProcessReported report(String party, String name, long incarnation, long stages, boolean ended) {
        ProcessReported.Identity process =
                new ProcessReported.Identity(party, name, List.of(name), List.of(1), incarnation, 1, "host", "");
        return new ProcessReported(process, ended, 0, stages, 0, 0.0, 0, 0, 0.0, 0, List.of());
    }

    private List<ProcessReported> reports() throws BadMessage {
        List<ProcessReported> reports = new java.util.ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            if (record.topic().equals(PARTITION.topic())) {
                reports.add((ProcessReported)
                        Topic.REPORTS.envelopes().decode(record.value()).message());
            }
        }
        return reports;
    }

    private static CellPlay play() {
        RunStarted run = new RunStarted(
                "name: x", new Seeds(1, 1), "vls", 1, Timing.REAL, 1.0, OptionalDouble.empty(), 1, 1, false, 0, false);
        return new CellPlay(
                "run",
                2,
                run,
                new RunClock(Timing.REAL, 1.0, OptionalDouble.empty(), InstantSource.system()),
                new Addressee("run", 2, new Addressee.Limits(1, 0.5, 1_000, 50)),
                new Destination.Book(Party.SERVER, 2, 1),
                List.of(),
                Map.of());
    }
}
