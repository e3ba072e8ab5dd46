package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.DeviceAttached;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.message.ServerAttached;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.codec.Enveloped;
import org.cellbed.runtime.topic.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays roles of one kind in one or several cells over Kafka: reads what is meant for them, fires their timers and writes
 * what they have to say, all from the thread that calls {@link #run}. {@link #stop} may be called from any.
 */
public final class KafkaProcess {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaProcess.class);

    /** From the announcement of the epoch to the epoch, so that all have heard of it before slot 0 opens. */
    private static final double CLOCK_LEAD_SECONDS = 0.5;

    private static final long IDLE_NANOS = 1_000_000_000;
    private static final long POLL_NANOS = 1_000_000;

    private record TimerKey(int cell, Seat seat, Timer timer) {}

    /**
     * What a process is.
     *
     * @param name what it is called where its connections are listed
     * @param party the kind of its roles
     * @param cells the cells they are in
     * @param incarnation differs each time that a process of this name is started
     */
    public record Settings(
            BrokerAddress broker, String deployment, String name, Party party, List<Integer> cells, long incarnation) {}

    private final Settings settings;
    private final Crew crew;
    private final ProcessObserver observer;
    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSender sender;
    private final DeadLetters deadLetters;
    private final RunAnnouncements announcements;
    private final Stages stages = new Stages();
    private final Reporter reporter;
    private final TimerQueue<TimerKey> timers = new TimerQueue<>(System.nanoTime());
    private final Map<Integer, CellPlay> plays = new HashMap<>();
    private Readings readings;
    private Backlog backlog = new Backlog(Map.of());
    private boolean caughtUp;
    private boolean superseded;
    private volatile boolean stopping;
    private volatile boolean saysGoodbye = true;

    /** A process that has connected to nothing yet. */
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
        this.reporter = new Reporter(settings, observer, stages, deadLetters, sender);
        this.readings = new Readings(settings.deployment(), 0);
        observer.connected(new ClientMeters(consumer, producer));
    }

    /**
     * Waits for a run and takes part in it until all roles have finished, or {@link #stop} is called.
     *
     * @throws RuntimeException whatever a role throws, or where nothing can be written any more
     */
    public void run() {
        try {
            join();
            while (!stopping && !finished()) {
                readUntilNextTimer();
                caughtUp = caughtUp || backlog.readBy(consumer);
                fireTimers();
                reporter.reportIfDue(System.nanoTime());
                sender.failIfAnyFailed();
                observer.cameRound();
            }
        } catch (WakeupException e) {
            sender.failIfAnyFailed();
        } finally {
            leave();
        }
    }

    /** A consumer waits for whole milliseconds; less than one is waited out without it, so that timers are not late. */
    private void readUntilNextTimer() {
        long waitNanos = timers.nanosUntilNext(System.nanoTime(), IDLE_NANOS);
        consumer.poll(Duration.ofMillis(waitNanos / POLL_NANOS)).forEach(this::read);
        if (waitNanos < POLL_NANOS) {
            LockSupport.parkNanos(timers.nanosUntilNext(System.nanoTime(), POLL_NANOS));
        }
    }

    private void leave() {
        try {
            depart();
            reporter.reportEnd(System.nanoTime());
        } finally {
            consumer.close();
            sender.close();
        }
    }

    /** Says that the roles stop, and lets {@link #run} return. */
    public void stop() {
        stopping = true;
        consumer.wakeup();
    }

    /** Lets {@link #run} return as if the process had been killed: it is to come back, so nobody is told that it goes. */
    public void stopForAWhile() {
        saysGoodbye = false;
        stop();
    }

    /** Whether another run was announced in place of that which it took part in. To be called after {@link #run}. */
    public boolean superseded() {
        return superseded;
    }

    /** How many records could not be used, by reason. To be called after {@link #run} has returned. */
    public Map<Reason, Long> deadLetters() {
        return deadLetters.counts();
    }

    private boolean finished() {
        return plays.values().stream().allMatch(play -> play.seats().stream().allMatch(Seat::finished));
    }

    private void join() {
        Map<Integer, RunAnnouncements.Announced> announced = announcements.await(settings.cells(), () -> stopping);
        if (stopping) {
            return;
        }
        int maxServers = announced.values().stream()
                .mapToInt(each -> each.run().maxServers())
                .max()
                .orElseThrow();
        readings = new Readings(settings.deployment(), maxServers);
        long announcementsRead = consumer.position(announcements.partition());
        long startedMillis = Long.MAX_VALUE;
        for (int cell : settings.cells()) {
            RunAnnouncements.Announced own = announced.get(cell);
            if (own == null) {
                throw new IllegalStateException("no run of cell " + cell + " was announced");
            }
            seat(cell, own);
            startedMillis = Math.min(startedMillis, own.writtenMillis());
        }
        startReading(startedMillis);
        // states were looked for meanwhile, and a consumer forgets where it was in what it leaves
        consumer.seek(announcements.partition(), announcementsRead);
        reporter.joined(plays.values().iterator().next(), System.nanoTime());
        plays.values().forEach(play -> play.seats().forEach(Seat::start));
    }

    private void seat(int cell, RunAnnouncements.Announced announced) {
        RunStarted run = announced.run();
        Optional<CellState> state = settings.party() == Party.ENODEB
                ? new KeptStates(consumer, settings.deployment(), deadLetters).last(announced.runId(), cell)
                : Optional.empty();
        JoinedRun joined = JoinedRun.of(announced.runId(), cell, run, state);
        CellPlay play = new CellPlay(
                announced.runId(),
                cell,
                run,
                new RunClock(run.timing(), run.speed(), run.epochSeconds(), InstantSource.system()),
                new Addressee(announced.runId(), cell, Addressee.Limits.of(joined.cell())),
                new Destination.Book(settings.party(), cell, run.maxServers()),
                new ArrayList<>(),
                new HashMap<>());
        state.ifPresent(kept -> play.goesOnFrom(kept.readUpTo()));
        crew.of(joined).forEach(player -> play.seats().add(seat(play, player)));
        plays.put(cell, play);
        observer.joined(joined);
        readings.addCell(settings.party(), cell, play.seats());
        LOG.info(
                "run {}, cell {}: {}{}",
                announced.runId(),
                cell,
                play.seats(),
                state.map(kept -> ", goes on after slot " + kept.slot()).orElse(""));
    }

    private Seat seat(CellPlay play, Crew.Player player) {
        Clockwork clockwork = new Clockwork(play);
        KafkaOutbox outbox = new KafkaOutbox(
                play.book(),
                (to, message) -> {
                    sender.send(to, play.runId(), play.cell(), message);
                    observer.sent(play.cell(), message);
                },
                play.clock(),
                clockwork);
        Seat seat = new Seat(settings.party(), player, play.clock(), stages, outbox);
        clockwork.seat = Optional.of(seat);
        return seat;
    }

    /**
     * Members read what comes from now on, as they have not announced themselves yet; an eNodeB that goes on in the place of
     * another what that one did not come to account for; others all of the run.
     */
    private void startReading(long startedMillis) {
        boolean member = settings.party() == Party.DEVICE || settings.party() == Party.SERVER;
        Set<TopicPartition> partitions = Set.copyOf(readings.partitions());
        assign();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, OffsetAndTimestamp> starts = member ? Map.of() : startsOf(partitions, startedMillis);
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            long otherwise = start != null ? start.offset() : ends.getOrDefault(partition, 0L);
            consumer.seek(partition, keptPosition(partition).orElse(otherwise));
        }
        backlog = new Backlog(ends);
    }

    private Optional<Long> keptPosition(TopicPartition partition) {
        return readings.of(partition)
                .flatMap(reading -> Optional.ofNullable(plays.get(reading.cell()))
                        .flatMap(play -> Optional.ofNullable(play.readUpTo().get(reading.topic()))));
    }

    private Map<TopicPartition, OffsetAndTimestamp> startsOf(Set<TopicPartition> partitions, long startedMillis) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, startedMillis));
        return consumer.offsetsForTimes(times);
    }

    private void assign() {
        Set<TopicPartition> all = new LinkedHashSet<>(readings.partitions());
        all.add(announcements.partition());
        consumer.assign(all);
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        reporter.recordRead();
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        Optional<Readings.Reading> reading = readings.of(partition);
        try {
            if (partition.equals(announcements.partition())) {
                announced(announcements.decode(record));
                return;
            }
            CellPlay play = reading.map(of -> plays.get(of.cell())).orElse(null);
            if (reading.isPresent() && play != null) {
                play.readUpTo().put(reading.get().topic(), record.offset() + 1);
                Message message = play.addressee()
                        .accept(reading.get().topic().envelopes().decode(record.value()));
                deliver(reading.get(), message);
            }
        } catch (BadMessage bad) {
            deadLetters.add(reading.map(Readings.Reading::cell).orElse(RunAnnouncements.ALL_CELLS), record, bad);
        }
        fireTimers();
    }

    private void deliver(Readings.Reading reading, Message message) {
        for (Seat seat : List.copyOf(reading.seats())) {
            learn(reading.cell(), seat, message);
            seat.receive(message);
        }
    }

    /** Who is told its index begins to read what is meant for it before it answers. */
    private void learn(int cell, Seat seat, Message message) {
        Set<TopicPartition> added = Set.of();
        if (message instanceof ServerAttached attached && attached.instance().equals(seat.instance())) {
            added = readings.addServer(cell, attached.server(), seat);
        } else if (message instanceof DeviceAttached attached
                && attached.instance().equals(seat.instance())
                && measures(cell)) {
            added = readings.addDevice(cell, attached.device(), seat);
        }
        if (!added.isEmpty()) {
            assign();
            consumer.endOffsets(added).forEach(consumer::seek);
        }
    }

    /** In virtual time results are no news to devices: delays are what the servers say. */
    private boolean measures(int cell) {
        CellPlay play = plays.get(cell);
        return play != null && !play.clock().virtual();
    }

    private void announced(Enveloped enveloped) {
        CellPlay play = plays.get(enveloped.cell());
        if (play == null || !(enveloped.message() instanceof RunStarted run)) {
            return;
        }
        if (!enveloped.runId().equals(play.runId())) {
            LOG.warn("run {} has taken the place of run {}", enveloped.runId(), play.runId());
            superseded = true;
            stopping = true;
        } else if (run.epochSeconds().isPresent()) {
            play.clock().startAt(run.epochSeconds().getAsDouble());
            play.seats().forEach(Seat::clockStarted);
        }
    }

    /** Fires what is due now; what the roles then ask for comes after the messages that are there. */
    private void fireTimers() {
        if (!caughtUp) {
            return;
        }
        long nowNanos = System.nanoTime();
        Optional<TimerQueue.Entry<TimerKey>> due = timers.takeDue(nowNanos);
        while (due.isPresent()) {
            TimerKey key = due.get().key();
            tellHowLate(key, due.get().emulatedSeconds());
            key.seat().timerFired(key.timer(), due.get().emulatedSeconds());
            due = timers.takeDue(nowNanos);
        }
    }

    private void tellHowLate(TimerKey key, double emulatedSeconds) {
        if (!Double.isNaN(emulatedSeconds)) {
            observer.timerFired(key.cell(), key.timer(), key.seat().wallSecondsSince(emulatedSeconds));
        }
    }

    /** Roles that have not finished say that they go. */
    private void depart() {
        if (stopping && saysGoodbye) {
            plays.values()
                    .forEach(play -> play.seats().stream()
                            .filter(seat -> !seat.finished())
                            .forEach(Seat::stop));
        }
    }

    private final class Clockwork implements KafkaOutbox.Clockwork {
        private final CellPlay play;
        private Optional<Seat> seat = Optional.empty();

        Clockwork(CellPlay play) {
            this.play = play;
        }

        @Override
        public Map<String, Long> readUpTo() {
            Map<String, Long> positions = new HashMap<>();
            play.readUpTo().forEach((topic, offset) -> positions.put(topic.shortName(), offset));
            return positions;
        }

        /** One that started the clock and died before it had kept a state has said so already. */
        @Override
        public void startClock() {
            if (play.clock().settled()) {
                return;
            }
            double epoch = play.clock().utcSeconds() + CLOCK_LEAD_SECONDS;
            play.clock().startAt(epoch);
            sender.send(
                    play.book().runs(),
                    play.runId(),
                    play.cell(),
                    play.announced().at(epoch));
        }

        @Override
        public void wake(Timer timer, double wallSeconds, double emulatedSeconds) {
            long nanos = (long) Math.ceil(Math.max(0.0, wallSeconds) * 1e9);
            timers.put(
                    new TimerKey(play.cell(), seat.orElseThrow(), timer), System.nanoTime() + nanos, emulatedSeconds);
        }
    }
}
