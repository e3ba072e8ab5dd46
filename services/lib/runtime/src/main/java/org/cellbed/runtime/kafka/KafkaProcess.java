package org.cellbed.runtime.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.WakeupException;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.topic.Party;
import org.cellbed.scenario.UserPolicies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays roles of one kind in one or several cells over Kafka: reads messages to them, fires their timers and writes
 * their messages, all in the thread that calls {@link #run}. {@link #stop} may be called from any thread.
 */
public final class KafkaProcess {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaProcess.class);

    /**
     * The identity of a process.
     *
     * @param name the process's name in the broker's list of connections
     * @param party the kind of its roles
     * @param cells the cells of its roles
     * @param incarnation a number that differs at each start of a process with this name
     * @param policies the policies that a run may name
     */
    public record Settings(
            BrokerAddress broker,
            String deployment,
            String name,
            Party party,
            List<Integer> cells,
            long incarnation,
            PolicyCatalog policies) {
        /** Creates settings with the policies on the class path. */
        public Settings(
                BrokerAddress broker,
                String deployment,
                String name,
                Party party,
                List<Integer> cells,
                long incarnation) {
            this(broker, deployment, name, party, cells, incarnation, UserPolicies.catalog(List.of()));
        }
    }

    private final Settings settings;
    private final Crew crew;
    private final ProcessObserver observer;
    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSender sender;
    private final DeadLetters deadLetters;
    private final RunAnnouncements announcements;
    private Optional<RunPlay> playing = Optional.empty();
    private volatile boolean stopping;
    private volatile boolean notifiesCells = true;

    /** Creates a process; it connects when {@link #run} is called. */
    public KafkaProcess(Settings settings, Crew crew, ProcessObserver observer) {
        this(
                settings,
                crew,
                observer,
                KafkaClients.consumer(settings.broker(), settings.name()),
                KafkaClients.producer(settings.broker(), settings.name()));
    }

    KafkaProcess(
            Settings settings,
            Crew crew,
            ProcessObserver observer,
            Consumer<byte[], byte[]> consumer,
            Producer<byte[], byte[]> producer) {
        this.settings = settings;
        this.crew = crew;
        this.observer = observer;
        this.consumer = consumer;
        this.sender = new KafkaSender(producer, settings.deployment(), consumer::wakeup);
        this.deadLetters = new DeadLetters(sender, observer);
        this.announcements = new RunAnnouncements(consumer, settings.deployment(), deadLetters);
        observer.connected(new ClientMeters(consumer, producer));
    }

    /**
     * Waits for a run and takes part in it until all roles have finished, or {@link #stop} is called. After a rehearsal
     * it does the same with the next run.
     *
     * @throws RuntimeException any exception of a role, or a failure to write
     */
    public void run() {
        try {
            announcements.readFromBeginning();
            boolean another = true;
            while (another && !stopping) {
                another = playNext();
            }
        } catch (WakeupException e) {
            sender.failIfAnyFailed();
        } finally {
            leave();
        }
    }

    /** Plays the next run; returns whether another run follows. */
    private boolean playNext() {
        Map<Integer, RunAnnouncements.Announced> announced = announcements.await(settings.cells(), () -> stopping);
        if (stopping) {
            return false;
        }
        RunPlay play = new RunPlay(settings, crew, observer, consumer, sender, deadLetters, announcements);
        playing = Optional.of(play);
        play.join(announced);
        play.play(() -> stopping);
        if (stopping || !play.rehearsal()) {
            return false;
        }
        LOG.info("rehearsal finished");
        announced.values().forEach(each -> announcements.over(each.runId()));
        playing = Optional.empty();
        deadLetters.reset();
        return true;
    }

    private void leave() {
        try {
            playing.ifPresent(this::leave);
        } finally {
            consumer.close();
            sender.close();
        }
    }

    private void leave(RunPlay play) {
        if ((stopping && notifiesCells) || play.superseded()) {
            play.depart();
        }
        play.reportEnd();
    }

    /** Stops the roles, which notify their cells, and makes {@link #run} return. */
    public void stop() {
        stopping = true;
        consumer.wakeup();
    }

    /**
     * Makes {@link #run} return as if the process had been killed: no cell is notified, so that a restarted process can
     * resume.
     */
    public void stopResumably() {
        notifiesCells = false;
        stop();
    }

    /** Whether a newer run has superseded the one that this process took part in. Call it after {@link #run}. */
    public boolean superseded() {
        return playing.map(RunPlay::superseded).orElse(false);
    }

    /** Returns how many records were unusable, by reason. Call it after {@link #run}. */
    public Map<Reason, Long> deadLetters() {
        return deadLetters.counts();
    }
}
