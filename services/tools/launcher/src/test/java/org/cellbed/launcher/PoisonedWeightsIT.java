package org.cellbed.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.cellbed.analysis.audit.RunAudit;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.Timing;
import org.cellbed.model.message.Transition;
import org.cellbed.model.message.WeightsPublished;
import org.cellbed.model.random.Seeds;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.CellSummary;
import org.cellbed.rundir.RunDirectory;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.Pace;
import org.cellbed.rundir.plan.Processes;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.kafka.BrokerAddress;
import org.cellbed.runtime.kafka.DeploymentTopics;
import org.cellbed.runtime.metrics.HttpSettings;
import org.cellbed.runtime.topic.Topic;
import org.cellbed.scenario.ScenarioFile;
import org.cellbed.scenario.keys.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A cell that is trained in real time, and somebody who publishes weights for one of its devices that are none. */
class PoisonedWeightsIT {
    private static final String DEPLOYMENT = "poisoned";
    private static final String RUN_ID = "2d1f9a50-7a68-4c5e-9a3f-000000000002";
    private static final int DEVICE = 1;
    private static final int VERSION_OF_POISON = 1_000_000;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @TempDir
    private Path folder;

    private final Scenario scenario = new ScenarioFile(Set.of("dtomalb"))
            .readBuiltIn(
                    "small",
                    Stream.of(
                                    "policy=dtomalb",
                                    "slots=1000000",
                                    "learning.backend=java",
                                    "learning.hidden=8",
                                    "learning.batch=8",
                                    "learning.warm_up=20")
                            .map(Setting::set)
                            .toList())
            .scenario();

    private record Poison(String runId, ActorWeights weights) {
        byte[] bytes() {
            return Topic.WEIGHTS.envelopes().encode(runId, 1, new WeightsPublished(weights));
        }
    }

    @Test
    void devicesRefuseAndCountWeightsThatArePoisonedAndFollowTheNextGoodOnes() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            BrokerAddress address = BrokerAddress.of(BROKER.bootstrap(), Optional.empty());
            DeploymentTopics.create(address, DEPLOYMENT, 1, scenario.servers().max());
            KafkaRun run = new KafkaRun(
                    plan(),
                    RunBroker.ofOthers(address),
                    DEPLOYMENT,
                    new HttpSettings("127.0.0.1", OptionalInt.of(0)),
                    RUN_ID,
                    RunDirectory.create(folder.resolve("run"), 1),
                    notice -> {});
            Future<CellSummary> running =
                    thread.submit(() -> run.run(slots -> {}).summary());
            poison(BROKER.bootstrap(), new Scraped(folder.resolve("run/logs")));
            run.stop();
            assertThat(running.get(2, TimeUnit.MINUTES).ledger().verdict()).isEqualTo("ok");
        } finally {
            thread.shutdownNow();
        }
        assertThat(RunAudit.of(folder.resolve("run")).findings()).isEmpty();
    }

    private void poison(String bootstrap, Scraped processes) throws Exception {
        try (Records journal = new Records(bootstrap, Topic.JOURNAL.name(DEPLOYMENT));
                Records weights = new Records(bootstrap, Topic.WEIGHTS.name(DEPLOYMENT));
                Records letters = new Records(bootstrap, Topic.deadLetters(DEPLOYMENT))) {
            int usedBefore = usedVersion(journal, 1, 0);
            AtomicReference<ConsumerRecord<byte[], byte[]>> good = new AtomicReference<>();
            weights.await(record -> {
                if (published(record).filter(each -> each.agent() == DEVICE).isPresent()) {
                    good.set(record);
                }
                return good.get() != null;
            });
            ConsumerRecord<byte[], byte[]> genuine = Objects.requireNonNull(good.get());
            List<Poison> poisons = poisons(published(genuine).orElseThrow(), usedBefore);
            publish(bootstrap, genuine, poisons);

            AtomicInteger aside = new AtomicInteger();
            letters.await(letter -> reason(letter).equals("bad_weights") && aside.incrementAndGet() == 4);
            assertThat(usedVersion(journal, usedBefore, System.currentTimeMillis()))
                    .isLessThan(VERSION_OF_POISON);
            processes.assertWell();
            await().atMost(1, TimeUnit.MINUTES)
                    .untilAsserted(() -> assertThat(processes.deadLetters())
                            .containsEntry("bad_weights", 4)
                            .containsEntry("wrong_run", 1));
        }
    }

    /** Not a number, a shape that does not fit, a wrong checksum, an older version, and good ones of another run. */
    private static List<Poison> poisons(ActorWeights good, int usedVersion) {
        float[] notFinite = good.parameters().clone();
        notFinite[3] = Float.NaN;
        ActorLayout narrow = new ActorLayout(List.of(3, 2), 1);
        ActorWeights next = with(VERSION_OF_POISON, good.layout(), good.parameters());
        ActorWeights damaged = new ActorWeights(
                DEVICE,
                VERSION_OF_POISON,
                next.updates(),
                next.layout(),
                next.choosing(),
                next.parameters(),
                next.checksum() + 1);
        return List.of(
                new Poison(RUN_ID, with(VERSION_OF_POISON, good.layout(), notFinite)),
                new Poison(RUN_ID, with(VERSION_OF_POISON, narrow, new float[narrow.parameterCount()])),
                new Poison(RUN_ID, damaged),
                new Poison(RUN_ID, with(usedVersion - 1, good.layout(), good.parameters())),
                new Poison("older-run", next));
    }

    private static ActorWeights with(int version, ActorLayout layout, float[] parameters) {
        return ActorWeights.of(DEVICE, version, version, layout, Choosing.SAMPLED, parameters);
    }

    private static void publish(String bootstrap, ConsumerRecord<byte[], byte[]> like, List<Poison> poisons)
            throws Exception {
        List<Future<?>> places = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Poison poison : poisons) {
                places.add(producer.send(
                        new ProducerRecord<>(like.topic(), like.partition(), like.key(), poison.bytes())));
            }
        }
        for (Future<?> place : places) {
            place.get();
        }
    }

    /** The version that the device decides by after a time, once it is greater than another. */
    private static int usedVersion(Records journal, int above, long afterMillis) {
        AtomicInteger used = new AtomicInteger();
        journal.await(record -> {
            if (message(Topic.JOURNAL, record) instanceof Transition transition) {
                transition.outcomes().stream()
                        .filter(outcome -> outcome.device() == DEVICE)
                        .mapToInt(TaskOutcome::policyVersion)
                        .forEach(used::set);
            }
            return used.get() > above && record.timestamp() > afterMillis;
        });
        return used.get();
    }

    private static Optional<ActorWeights> published(ConsumerRecord<byte[], byte[]> record) {
        return message(Topic.WEIGHTS, record) instanceof WeightsPublished published
                ? Optional.of(published.weights())
                : Optional.empty();
    }

    private static Message message(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        try {
            return topic.envelopes().decode(record.value()).message();
        } catch (BadMessage e) {
            throw new AssertionError("nobody writes nonsense here", e);
        }
    }

    private static String reason(ConsumerRecord<byte[], byte[]> letter) {
        return new String(letter.headers().lastHeader("reason").value(), UTF_8);
    }

    private RunPlan plan() {
        return new RunPlan(
                scenario,
                new Seeds(1, 1),
                new Learning.Trained(Optional.empty()),
                new Pace(Timing.REAL, 1.0, 0.0),
                new Processes(2, 1),
                List.of(),
                Optional.empty(),
                true,
                List.of());
    }
}
