package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.random.Seeds;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;

class DeploymentWatchTest {
    private static final TopicPartition RUNS = new TopicPartition("cellbed.lab.runs", 0);
    private static final TopicPartition REPORTS = new TopicPartition("cellbed.lab.reports", 0);
    private static final TopicPartition JOURNAL = new TopicPartition("cellbed.lab.journal", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

    @Test
    void theLastRunIsShownWithItsProcessesAndItsPace() {
        consumer.updateBeginningOffsets(Map.of(RUNS, 0L));
        consumer.updateEndOffsets(Map.of(RUNS, 2L, REPORTS, 9L, JOURNAL, 30L));
        consumer.schedulePollTask(() -> {
            add(RUNS, 0, 1_000, encode(Topic.RUNS, "older", run("jsq")));
            add(RUNS, 1, 2_000, encode(Topic.RUNS, "run", run("vls")));
        });
        try (DeploymentWatch watch = new DeploymentWatch(consumer, "lab")) {
            consumer.schedulePollTask(() -> {
                add(REPORTS, 9, 5_000, encode(Topic.REPORTS, "run", report("device-1")));
                add(REPORTS, 10, 5_000, new byte[] {1});
                add(JOURNAL, 30, 4_000, encode(Topic.JOURNAL, "run", transition(7)));
                add(JOURNAL, 31, 4_500, encode(Topic.JOURNAL, "older", transition(900)));
                add(JOURNAL, 32, 6_000, encode(Topic.JOURNAL, "run", transition(37)));
            });

            DeploymentWatch.Seen seen = watch.listenFor(Duration.ofMillis(50));

            assertThat(seen.runId()).contains("run");
            assertThat(seen.run().map(RunStarted::policy)).contains("vls");
            assertThat(seen.reports()).containsExactly(new DeploymentWatch.Heard("run", report("device-1"), 5_000));
            assertThat(seen.paces()).isEqualTo(Map.of(1, new DeploymentWatch.Pace(37, 15.0)));
        }
    }

    @Test
    void withoutAnAnnouncementThereIsNoRun() {
        consumer.updateBeginningOffsets(Map.of(RUNS, 0L));
        consumer.updateEndOffsets(Map.of(RUNS, 0L, REPORTS, 0L));
        try (DeploymentWatch watch = new DeploymentWatch(consumer, "lab")) {
            assertThat(watch.listenFor(Duration.ZERO))
                    .isEqualTo(new DeploymentWatch.Seen(Optional.empty(), Optional.empty(), List.of(), Map.of()));
        }
    }

    private void add(TopicPartition to, long offset, long writtenMillis, byte[] value) {
        consumer.addRecord(new ConsumerRecord<>(
                to.topic(),
                to.partition(),
                offset,
                writtenMillis,
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                new byte[0],
                value,
                new org.apache.kafka.common.header.internals.RecordHeaders(),
                Optional.empty()));
    }

    private static byte[] encode(Topic topic, String runId, Message message) {
        return topic.envelopes().encode(runId, 1, message);
    }

    private static RunStarted run(String policy) {
        return new RunStarted(
                "name: x", new Seeds(1, 1), policy, 1, Timing.REAL, 1.0, OptionalDouble.empty(), 1, 1, false, 0, false);
    }

    private static ProcessReported report(String name) {
        return new ProcessReported(
                new ProcessReported.Identity("device", name, List.of(name), List.of(1), 1, 1, "host", ""),
                false,
                0,
                0,
                0,
                0.0,
                0,
                0,
                1.0,
                0,
                List.of());
    }

    private static Transition transition(int slot) {
        SlotOpened opened = new SlotOpened(
                slot,
                slot * 0.5,
                new double[] {0.1},
                new boolean[] {true},
                new boolean[] {true},
                new boolean[] {true},
                new double[] {1e9},
                new int[0],
                new double[0],
                new double[0],
                0);
        return new Transition(opened, 0, 0.0, List.of(), new double[] {0.1}, new boolean[] {true});
    }
}
