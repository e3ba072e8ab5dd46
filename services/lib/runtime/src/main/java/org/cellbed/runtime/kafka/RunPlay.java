package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.MemberAttached;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.RunStarted;
import org.cellbed.model.role.Lead;
import org.cellbed.model.role.Timer;
import org.cellbed.runtime.codec.Addressee;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.BadMessage.Reason;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process's part in one run, in all of its cells, with the roles, timers and counters of that run. Not thread-safe.
 */
final class RunPlay {
    private static final Logger LOG = LoggerFactory.getLogger(RunPlay.class);

    /**
     * The time from the announcement of the epoch to the epoch, so that the processes know it about when slot 0 is
     * announced.
     */
    private static final double CLOCK_LEAD_SECONDS = Lead.FIRST_OPENING_SECONDS + 0.1;

    private static final long IDLE_NANOS = 1_000_000_000;
    private static final long POLL_NANOS = 1_000_000;

    private record TimerKey(int cell, Seat seat, Timer timer) {}

    private final KafkaProcess.Settings settings;
    private final Crew crew;
    private final ProcessObserver observer;
    private final Consumer<byte[], byte[]> consumer;
    private final KafkaSender sender;
    private final Burst burst;
    private final SeldomLinks seldom;
    private final DeadLetters deadLetters;
    private final RunAnnouncements announcements;
    private final Stages stages = new Stages();
    private final Reporter reporter;
    private final TimerQueue<TimerKey> timers = new TimerQueue<>(System.nanoTime());
    private final Map<Integer, CellPlay> plays = new HashMap<>();
    private Readings readings;
    private Backlog backlog = new Backlog(Map.of());
    private boolean caughtUp;
    private Optional<ConsumerRecord<byte[], byte[]>> beingRead = Optional.empty();
    private boolean superseded;

    /** Creates a part that plays nothing yet. The consumer must have read the announcements, and nothing else since. */
    RunPlay(
            KafkaProcess.Settings settings,
            Crew crew,
            ProcessObserver observer,
            Consumer<byte[], byte[]> consumer,
            KafkaSender sender,
            DeadLetters deadLetters,
            RunAnnouncements announcements) {
        this.settings = settings;
        this.crew = crew;
        this.observer = observer;
        this.consumer = consumer;
        this.sender = sender;
        this.burst = new Burst(sender::send);
        this.seldom = new SeldomLinks(consumer);
        this.deadLetters = deadLetters;
        this.announcements = announcements;
        this.reporter =
                new Reporter(settings, observer, stages, deadLetters, sender, () -> Backlog.lagRecords(consumer));
        this.readings = new Readings(settings.deployment(), 0);
    }

    /** Joins the cells and starts the roles. */
    void join(Map<Integer, RunAnnouncements.Announced> announced) {
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
            startedMillis = Math.min(startedMillis, own.sinceMillis());
        }
        startReading(startedMillis);
        // the search for states reassigned the consumer, which forgets its position in partitions that it leaves
        consumer.seek(announcements.partition(), announcementsRead);
        reporter.joined(plays.values().iterator().next(), System.nanoTime());
        plays.values().forEach(play -> play.seats().forEach(Seat::start));
        burst.send();
        updateIdleLinks();
    }

    /** Plays until all roles have finished, a newer run supersedes this one, or it is stopped. */
    void play(BooleanSupplier stopped) {
        while (!stopped.getAsBoolean() && !superseded && !finished()) {
            goRound();
        }
        seldom.wake();
    }

    /**
     * Plays one round. A separate method, because the JVM compiles a frequently called method long before a long loop.
     */
    private void goRound() {
        readUntilNextTimer();
        caughtUp = caughtUp || backlog.readBy(consumer);
        fireTimers();
        burst.send();
        long nowNanos = System.nanoTime();
        if (caughtUp) {
            seldom.turn(nowNanos);
        }
        reporter.reportIfDue(nowNanos);
        sender.failIfAnyFailed();
        observer.completedRound();
    }

    /** Whether this run is a rehearsal, after which the process waits for the next run. */
    boolean rehearsal() {
        return plays.values().stream().anyMatch(play -> play.announced().rehearsal());
    }

    /** Whether a newer run has superseded this one. */
    boolean superseded() {
        return superseded;
    }

    /** Stops the roles that have not finished; they notify their cells. */
    void depart() {
        plays.values()
                .forEach(play ->
                        play.seats().stream().filter(seat -> !seat.finished()).forEach(Seat::stop));
        burst.send();
    }

    /** Sends the final report. */
    void reportEnd() {
        reporter.reportEnd(System.nanoTime());
    }

    private boolean finished() {
        for (CellPlay play : plays.values()) {
            for (Seat seat : play.seats()) {
                if (!seat.finished()) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Polls until the next timer is due. A consumer waits whole milliseconds; the rest is waited without it, so that
     * timers are not late.
     */
    private void readUntilNextTimer() {
        long waitNanos = timers.nanosUntilNext(System.nanoTime(), IDLE_NANOS);
        ConsumerRecords<byte[], byte[]> come = consumer.poll(Duration.ofMillis(waitNanos / POLL_NANOS));
        for (TopicPartition partition : come.partitions()) {
            if (partition.equals(announcements.partition())) {
                come.records(partition).forEach(this::readAnnouncement);
            } else {
                read(partition, come.records(partition));
            }
        }
        if (waitNanos < POLL_NANOS) {
            LockSupport.parkNanos(timers.nanosUntilNext(System.nanoTime(), POLL_NANOS));
        }
    }

    private void seat(int cell, RunAnnouncements.Announced announced) {
        RunStarted run = announced.run();
        LastRecords records = new LastRecords(consumer, settings.deployment(), deadLetters);
        Optional<CellState> state = settings.party() == Party.ENODEB
                ? new KeptStates(consumer, records).last(announced.runId(), cell)
                : Optional.empty();
        Optional<LearnerAdvanced> advanced = settings.party() == Party.LEARNER
                ? records.last(Topic.FROM_LEARNER, announced.runId(), cell, LearnerAdvanced.class)
                        .map(LastRecords.Found::message)
                : Optional.empty();
        JoinedRun joined = JoinedRun.of(announced.runId(), cell, run, settings.policies(), state, advanced);
        CellPlay play = new CellPlay(
                announced.runId(),
                cell,
                run,
                new RunClock(run.timing(), run.speed(), run.epochSeconds(), InstantSource.system()),
                new Addressee(announced.runId(), cell, Addressee.Limits.of(joined.cell())),
                new Destination.Book(settings.party(), cell, run.maxServers()),
                new ArrayList<>(),
                new EnumMap<>(Topic.class));
        state.ifPresent(kept -> play.resumeFrom(kept.readUpTo()));
        crew.of(joined).forEach(player -> play.seats().add(seat(play, player)));
        plays.put(cell, play);
        observer.joined(joined);
        readings.addCell(settings.party(), cell, joined.followsLearner(), play.seats());
        LOG.info(
                "run {}, cell {}: {}{}",
                announced.runId(),
                cell,
                play.seats(),
                state.map(kept -> ", resuming after slot " + kept.slot()).orElse(""));
    }

    private Seat seat(CellPlay play, Crew.Player player) {
        Clockwork clockwork = new Clockwork(play);
        KafkaOutbox outbox =
                new KafkaOutbox(play.book(), (to, message) -> send(play, to, message), play.clock(), clockwork);
        Seat seat = new Seat(settings.party(), player, play.clock(), stages, outbox);
        clockwork.seat = Optional.of(seat);
        return seat;
    }

    /**
     * Chooses where reading starts. Members read new records only, as they have not announced themselves yet; a
     * restarted eNodeB reads from the positions in its saved state; other roles read the whole run.
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

    /**
     * Returns the saved position of a partition; none for weights, which are not part of an eNodeB's state and are read
     * again.
     */
    private Optional<Long> keptPosition(TopicPartition partition) {
        return readings.of(partition)
                .filter(reading -> reading.topic() != Topic.FROM_LEARNER)
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

    private void readAnnouncement(ConsumerRecord<byte[], byte[]> record) {
        reporter.recordRead();
        try {
            announcements.read(record).ifPresent(this::announced);
        } catch (BadMessage bad) {
            deadLetters.add(RunAnnouncements.ALL_CELLS, record, bad);
        }
        fireTimers();
    }

    private void read(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records) {
        Readings.Reading reading = readings.of(partition).orElse(null);
        CellPlay play = reading == null ? null : plays.get(reading.cell());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            // records after the announcement of another run belong to that run
            if (superseded) {
                return;
            }
            reporter.recordRead();
            if (reading != null && play != null) {
                read(reading, play, record);
            }
            fireTimers();
        }
    }

    private void read(Readings.Reading reading, CellPlay play, ConsumerRecord<byte[], byte[]> record) {
        beingRead = Optional.of(record);
        play.readUpTo().put(reading.topic(), record.offset() + 1);
        try {
            Message message =
                    play.addressee().accept(reading.topic().envelopes().decode(record.value()));
            observer.received(reading.cell(), message, record.timestamp());
            deliver(reading, message);
        } catch (BadMessage bad) {
            deadLetters.add(reading.cell(), record, bad);
        }
    }

    /**
     * Sends a message at once in real time; holds it back in lock-step, where the cell waits for the last message
     * anyway.
     */
    private void send(CellPlay play, Destination to, Message message) {
        ProducerRecord<byte[], byte[]> record = sender.record(to, play.runId(), play.cell(), message);
        if (play.clock().virtual()) {
            burst.add(record, () -> observer.sent(play.cell(), message));
        } else {
            sender.send(record);
            observer.sent(play.cell(), message);
        }
    }

    private void deliver(Readings.Reading reading, Message message) {
        for (Seat seat : List.copyOf(reading.seats())) {
            followAttachment(reading.cell(), seat, message);
            seat.receive(message);
        }
    }

    /** Makes a member that is assigned an index read the partitions of that index before it answers. */
    private void followAttachment(int cell, Seat seat, Message message) {
        if (!(message instanceof MemberAttached attached)
                || !attached.member().instance().equals(seat.instance())) {
            return;
        }
        Set<TopicPartition> added = switch (attached.member().kind()) {
            case DEVICE -> readings.addDevice(cell, attached.index(), measures(cell), seat);
            case SERVER -> readings.addServer(cell, attached.index(), seat);
        };
        if (!added.isEmpty()) {
            assign();
            consumer.endOffsets(added).forEach(consumer::seek);
            updateIdleLinks();
        }
    }

    /** Updates the idle links; in lock-step the announcements are one, as only the next run appears there. */
    private void updateIdleLinks() {
        if (plays.values().stream().allMatch(play -> play.clock().virtual())) {
            Set<TopicPartition> links = new HashSet<>(readings.seldom());
            links.add(announcements.partition());
            seldom.replace(links, System.nanoTime());
        }
    }

    /** Whether devices measure the arrival of results; in virtual time the servers' figures are the delays. */
    private boolean measures(int cell) {
        CellPlay play = plays.get(cell);
        return play != null && !play.clock().virtual();
    }

    private void announced(RunAnnouncements.Announced announced) {
        CellPlay play = plays.get(announced.cell());
        if (play == null) {
            return;
        }
        if (!announced.runId().equals(play.runId())) {
            superseded = true;
            LOG.info("run {} was superseded by run {}", play.runId(), announced.runId());
        } else if (announced.run().epochSeconds().isPresent()) {
            double epochSeconds = announced.run().epochSeconds().getAsDouble();
            play.clock().startAt(epochSeconds);
            LOG.info("cell {}: slot 0 opens at {}", play.cell(), Instant.ofEpochMilli(Math.round(epochSeconds * 1e3)));
            play.seats().forEach(Seat::clockStarted);
        }
    }

    /** Fires the timers that are due now; timers that the roles then request fire after the waiting messages. */
    private void fireTimers() {
        if (!caughtUp) {
            return;
        }
        long nowNanos = System.nanoTime();
        Optional<TimerQueue.Entry<TimerKey>> due = timers.takeDue(nowNanos);
        while (due.isPresent()) {
            TimerKey key = due.get().key();
            reportLateness(key, due.get().emulatedSeconds());
            key.seat().timerFired(key.timer(), due.get().emulatedSeconds());
            due = timers.takeDue(nowNanos);
        }
    }

    private void reportLateness(TimerKey key, double emulatedSeconds) {
        if (!Double.isNaN(emulatedSeconds)) {
            observer.timerFired(key.cell(), key.timer(), key.seat().wallSecondsSince(emulatedSeconds));
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

        @Override
        public void refuse(Defect defect) {
            ConsumerRecord<byte[], byte[]> record =
                    beingRead.orElseThrow(() -> new IllegalStateException("nothing has been read that could be bad"));
            String detail = "weights are refused: " + defect.name().toLowerCase(Locale.ROOT);
            deadLetters.add(play.cell(), record, new BadMessage(Reason.BAD_WEIGHTS, detail));
        }

        /** Starts the clock, unless a predecessor announced the epoch and was killed before it saved a state. */
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
