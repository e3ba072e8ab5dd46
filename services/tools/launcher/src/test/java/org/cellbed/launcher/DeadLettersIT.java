package org.cellbed.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.launcher.Mutants.Mutant;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.cell.Cell;
import org.cellbed.model.message.StopRequested;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.topic.Partitioning;
import org.cellbed.runtime.topic.Topic;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real-time cell of processes, and somebody who writes nonsense to every topic of it, {@code -Dcellbed.mutants} records to
 * each.
 */
class DeadLettersIT {
    private static final String DEPLOYMENT = "nonsense";
    private static final String RUN_ID = "2d1f9a50-7a68-4c5e-9a3f-000000000001";
    private static final int MUTANTS_PER_TOPIC = Integer.getInteger("cellbed.mutants", 1_120);
    private static final int PAST_SLOTS = 40;
    private static final int DEVICE_PROCESSES = 2;
    private static final int SERVERS = 2;

    private record Sent(Mutant mutant, long offset) {}

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @TempDir
    private Path folder;

    private final List<String> notices = Collections.synchronizedList(new ArrayList<>());
    private final Scenario scenario = new ScenarioFile(Set.of("vls"))
            .readBuiltIn("small", List.of(Setting.set("slots=1000000")))
            .scenario();

    @Test
    void aRunningCellCountsBadRecordsAndContinues() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            BrokerAddress address = BrokerAddress.of(BROKER.bootstrap(), Optional.empty());
            DeploymentTopics.create(address, DEPLOYMENT, 1, SERVERS);
            KafkaRun run = new KafkaRun(
                    plan(),
                    RunBroker.ofOthers(address),
                    DEPLOYMENT,
                    new HttpSettings("127.0.0.1", OptionalInt.of(0)),
                    RUN_ID,
                    RunDirectory.create(folder.resolve("run"), 1),
                    notices::add);
            Future<CellSummary> running =
                    thread.submit(() -> run.run(slots -> {}).summary());
            disturb(BROKER.bootstrap(), new Scraped(folder.resolve("run/logs")));
            run.stop();
            assertThat(running.get(2, TimeUnit.MINUTES).ledger().verdict()).isEqualTo("ok");
        } finally {
            thread.shutdownNow();
        }
        assertThat(notices).isEmpty();
        assertThat(RunAudit.of(folder.resolve("run")).findings()).isEmpty();
    }

    private void disturb(String bootstrap, Scraped processes) throws Exception {
        String[] topics =
                readWhileRunning().stream().map(topic -> topic.name(DEPLOYMENT)).toArray(String[]::new);
        try (Records journal = new Records(bootstrap, Topic.JOURNAL.name(DEPLOYMENT));
                Records all = new Records(bootstrap, topics);
                Records letters = new Records(bootstrap, Topic.deadLetters(DEPLOYMENT))) {
            journal.await(record -> settles(record, PAST_SLOTS));
            List<Sent> sent = send(bootstrap, exchanged(all));
            assertThat(sent).hasSizeGreaterThan(10_000);
            assertThat(aside(letters, expectedAside(sent))).isEqualTo(expectedAside(sent));
            long asideMillis = System.currentTimeMillis();
            journal.await(record -> record.timestamp() > asideMillis && settles(record, PAST_SLOTS));
            processes.assertWell();
            // a host that is slow has devices detached now and then, and without a device nobody has its metrics
            await().atMost(1, TimeUnit.MINUTES).untilAsserted(processes::assertComplete);
            assertThat(processes.deadLetters()).isEqualTo(expectedCounts(sent));
        }
    }

    /** What the cell has exchanged, by topic: from the beginning until there is enough of each. */
    private static Map<Topic, List<ConsumerRecord<byte[], byte[]>>> exchanged(Records all) {
        Map<Topic, List<ConsumerRecord<byte[], byte[]>>> exchanged = new EnumMap<>(Topic.class);
        byte[] stop = Topic.COMMANDS.envelopes().encode(RUN_ID, 1, new StopRequested());
        of(Topic.COMMANDS, exchanged)
                .add(new ConsumerRecord<>(Topic.COMMANDS.name(DEPLOYMENT), 0, 0, "cell-1".getBytes(UTF_8), stop));
        all.await(record -> {
            of(topicOf(record), exchanged).add(record);
            return readWhileRunning().stream()
                    .allMatch(topic -> of(topic, exchanged).size() >= enough(topic));
        });
        return exchanged;
    }

    private static List<ConsumerRecord<byte[], byte[]>> of(
            Topic topic, Map<Topic, List<ConsumerRecord<byte[], byte[]>>> records) {
        return records.computeIfAbsent(topic, none -> new ArrayList<>());
    }

    private static int enough(Topic topic) {
        return topic == Topic.COMMANDS || topic == Topic.RUNS ? 1 : 20;
    }

    private List<Sent> send(String bootstrap, Map<Topic, List<ConsumerRecord<byte[], byte[]>>> exchanged)
            throws Exception {
        Addressee.Limits limits = Addressee.Limits.of(new Cell(scenario, new Seeds(1, 1), 1));
        Mutants mutants = new Mutants(new Addressee(RUN_ID, 1, limits), PAST_SLOTS);
        List<Mutant> all = new ArrayList<>();
        List<Future<RecordMetadata>> places = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int round = 0; round < MUTANTS_PER_TOPIC; round++) {
                for (Topic topic : readWhileRunning()) {
                    Mutant mutant = mutants.next(topic, of(topic, exchanged));
                    ConsumerRecord<byte[], byte[]> original = mutant.original();
                    all.add(mutant);
                    places.add(producer.send(new ProducerRecord<>(
                            original.topic(), original.partition(), original.key(), mutant.value())));
                }
            }
        }
        List<Sent> sent = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            sent.add(new Sent(all.get(k), places.get(k).get().offset()));
        }
        return sent;
    }

    /** How often each refused record is put aside; those of other runs are only counted. */
    private static Map<String, Integer> expectedAside(List<Sent> sent) {
        Map<String, Integer> expected = new TreeMap<>();
        for (Sent one : sent) {
            one.mutant()
                    .refused()
                    .filter(reason -> reason != Reason.WRONG_RUN)
                    .ifPresent(reason -> expected.put(
                            letter(
                                    one.mutant().original().topic(),
                                    one.mutant().original().partition(),
                                    one.offset(),
                                    reason.code()),
                            readers(one.mutant().original())));
        }
        return expected;
    }

    private static Map<String, Integer> expectedCounts(List<Sent> sent) {
        Map<String, Integer> expected = new TreeMap<>();
        for (Reason reason : Reason.values()) {
            expected.put(reason.code(), 0);
        }
        for (Sent one : sent) {
            one.mutant()
                    .refused()
                    .ifPresent(reason ->
                            expected.merge(reason.code(), readers(one.mutant().original()), Integer::sum));
        }
        return expected;
    }

    private static Map<String, Integer> aside(Records letters, Map<String, Integer> expected) {
        int all = expected.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> aside = new TreeMap<>();
        letters.await(letter -> {
            String text = letter(
                    header(letter, "topic"),
                    Integer.parseInt(header(letter, "partition")),
                    Long.parseLong(header(letter, "offset")),
                    header(letter, "reason"));
            aside.merge(text, 1, Integer::sum);
            return aside.values().stream().mapToInt(Integer::intValue).sum() == all;
        });
        return aside;
    }

    /** Reports are for people, a kept state is read only by an eNodeB that starts, and nothing is learned here. */
    private static Set<Topic> readWhileRunning() {
        return EnumSet.complementOf(
                EnumSet.of(Topic.REPORTS, Topic.CELL_STATE, Topic.FROM_LEARNER, Topic.WEIGHTS, Topic.LEARNING));
    }

    /** How many processes read a record. */
    private static int readers(ConsumerRecord<byte[], byte[]> record) {
        return switch (topicOf(record)) {
            case TO_DEVICES -> DEVICE_PROCESSES;
            case TO_SERVERS -> record.partition() == Partitioning.BY_INSTANCE ? SERVERS : 1;
            case RUNS -> DEVICE_PROCESSES + SERVERS + 2;
            default -> 1;
        };
    }

    private RunPlan plan() {
        return new RunPlan(
                scenario,
                new Seeds(1, 1),
                Learning.NONE,
                new Pace(Timing.REAL, 1.0, 0.0),
                new Processes(2, 1),
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }

    private static boolean settles(ConsumerRecord<byte[], byte[]> record, int slot) {
        if (topicOf(record) != Topic.JOURNAL) {
            return false;
        }
        try {
            return Topic.JOURNAL.envelopes().decode(record.value()).message() instanceof Transition transition
                    && transition.slot() >= slot;
        } catch (BadMessage e) {
            return false; // one of ours
        }
    }

    private static Topic topicOf(ConsumerRecord<byte[], byte[]> record) {
        return readWhileRunning().stream()
                .filter(topic -> topic.name(DEPLOYMENT).equals(record.topic()))
                .findFirst()
                .orElseThrow();
    }

    private static String letter(String topic, int partition, long offset, String reason) {
        return topic + "-" + partition + " at " + offset + ": " + reason;
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
