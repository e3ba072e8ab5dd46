package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cellbed.model.message.MemberAnnounced;
import org.cellbed.model.message.MemberId;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.ProcessReported;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.Timing;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.scenario.Learning;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.metrics.ProcessMetrics;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RehearsalTest {
    private static final TopicPartition RUNS = new TopicPartition(Topic.RUNS.name("lab"), 0);
    private static final String ENDS_ONCE_THEY_REST = "ends once they rest";
    private static final TopicPartition BROADCAST = new TopicPartition(Topic.TO_DEVICES.name("lab"), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<String> played = new ArrayList<>();
    private final List<List<Integer>> learnFrom = new ArrayList<>();
    private long announcements;
    private boolean theyRest;

    @Test
    void aProcessThatHasRehearsedPlaysTheRunThatIsAnnouncedWithNewRoles() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> announce("first", true));
        consumer.schedulePollTask(() -> announce("second", false));

        process.run();

        assertThat(played).containsExactly("first", "second");
        assertThat(sent(MemberAnnounced.class)).containsExactly("first", "second");
    }

    @Test
    void aRehearsalEndsWithItsRolesAndIsNotPlayedAgain() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> announce("finishes at once", true));
        consumer.schedulePollTask(() -> announce("finishes at once", true));
        consumer.schedulePollTask(() -> announce("second", false));

        process.run();

        assertThat(played).containsExactly("finishes at once", "second");
    }

    @Test
    void aSupersededRunStaysOver() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> {
            announce("first", true);
            announce("second", false);
            announce("first", true);
        });

        process.run();

        assertThat(played).containsExactly("second");
    }

    @Test
    @Timeout(60)
    void theRunIsReadAlthoughAnnouncementsWerePausedWhenTheRehearsalEnded() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> announce(ENDS_ONCE_THEY_REST, true, Timing.VIRTUAL));
        consumer.schedulePollTask(this::goOnOnceTheyRest);

        process.run();

        assertThat(played).containsExactly(ENDS_ONCE_THEY_REST, "second");
    }

    @Test
    void reportsCountTheRunOnly() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> announce("first", true));
        consumer.schedulePollTask(() -> announce("second", false));

        process.run();

        List<ProcessReported> reports = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            if (record.topic().equals(Topic.REPORTS.name("lab"))) {
                Enveloped enveloped = Topic.REPORTS.envelopes().decode(record.value());
                if (enveloped.runId().equals("second")) {
                    reports.add((ProcessReported) enveloped.message());
                }
            }
        }
        assertThat(reports).extracting(ProcessReported::ended).containsExactly(false, true);
        assertThat(reports.get(1).recordsWritten())
                .as("the first report and the announcement of the device")
                .isEqualTo(2);
        assertThat(reports.get(1).recordsRead()).isZero();
    }

    @Test
    void aRehearsingLearnerStartsWithoutWarmUp() throws Exception {
        KafkaProcess process = process();
        consumer.schedulePollTask(() -> announce("first", true));
        consumer.schedulePollTask(() -> announce("second", false));

        process.run();

        Learning usual = Learning.DEFAULT;
        assertThat(learnFrom)
                .containsExactly(
                        List.of(32, 32, 32),
                        List.of(
                                usual.warmUpSlots(),
                                usual.batch(),
                                usual.proximal().rolloutSlots()));
    }

    private void goOnOnceTheyRest() {
        if (consumer.paused().contains(RUNS)) {
            theyRest = true;
            announce("second", false);
        } else {
            consumer.schedulePollTask(this::goOnOnceTheyRest);
        }
    }

    private KafkaProcess process() throws IOException {
        Map<TopicPartition, Long> none = new HashMap<>(Map.of(RUNS, 0L, BROADCAST, 0L));
        consumer.updateBeginningOffsets(none);
        consumer.updateEndOffsets(none);
        return new KafkaProcess(
                new KafkaProcess.Settings(
                        BrokerAddress.of("localhost:9092", Optional.empty()),
                        "lab",
                        "device-1",
                        Party.DEVICE,
                        List.of(1),
                        7),
                this::crew,
                ProcessMetrics.start(Party.DEVICE, new HttpSettings("127.0.0.1", OptionalInt.empty())),
                consumer,
                producer);
    }

    private List<Crew.Player> crew(JoinedRun run) {
        played.add(run.runId());
        Learning learning = run.cell().scenario().learning();
        learnFrom.add(List.of(
                learning.warmUpSlots(), learning.batch(), learning.proximal().rolloutSlots()));
        boolean finished = !run.run().rehearsal() || run.runId().equals("finishes at once");
        return List.of(new Crew.Player(
                "device-1", new Announcing(), () -> run.runId().equals(ENDS_ONCE_THEY_REST) ? theyRest : finished));
    }

    private void announce(String runId, boolean rehearsal) {
        announce(runId, rehearsal, Timing.REAL);
    }

    private void announce(String runId, boolean rehearsal, Timing timing) {
        RunStarted run = new RunStarted(
                "schema: 1\nname: test\n",
                new Seeds(1, 1),
                "vls",
                5,
                timing,
                1.0,
                OptionalDouble.empty(),
                1,
                5,
                false,
                0,
                rehearsal);
        consumer.addRecord(new ConsumerRecord<>(
                RUNS.topic(),
                0,
                announcements++,
                new byte[0],
                Topic.RUNS.envelopes().encode(runId, 1, run)));
        consumer.updateEndOffsets(Map.of(RUNS, announcements));
    }

    private List<String> sent(Class<? extends Message> kind) throws Exception {
        List<String> runs = new ArrayList<>();
        for (ProducerRecord<byte[], byte[]> record : producer.history()) {
            if (record.topic().equals(Topic.FROM_DEVICES.name("lab"))) {
                Enveloped enveloped = Topic.FROM_DEVICES.envelopes().decode(record.value());
                if (kind.isInstance(enveloped.message())) {
                    runs.add(enveloped.runId());
                }
            }
        }
        return runs;
    }

    private static final class Announcing implements Role {
        @Override
        public void start(Outbox out) {
            out.send(new Address.Enodeb(), new MemberAnnounced(MemberId.device("device-1", 7), false));
        }

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {
            throw new AssertionError("nobody speaks");
        }

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {
            throw new AssertionError("no timer was asked for");
        }
    }
}
