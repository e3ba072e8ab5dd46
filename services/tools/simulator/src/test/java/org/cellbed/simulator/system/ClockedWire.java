package org.cellbed.simulator.system;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;
import org.cellbed.simulator.wire.Directory;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.RoutingOutbox;

/**
 * All roles of a cell in one thread with a simulated clock: messages take time and may be lost or duplicated, timers
 * fire, processes die. It jumps from event to event, so seconds cost nothing, and it has seen the same events in the same
 * order in every run. Not thread-safe.
 *
 * <p>Messages of a link never overtake each other; a process that was restarted under its former name uses the
 * links of its predecessor. The journal is read at once and loses nothing.
 */
final class ClockedWire {
    private record Event(double wallSeconds, long sequence, Runnable action) {
        static final Comparator<Event> IN_ORDER =
                Comparator.comparingDouble(Event::wallSeconds).thenComparingLong(Event::sequence);
    }

    private record Link(String from, String to) {}

    private record Asked(Endpoint by, Timer timer) {}

    private final Directory directory = new Directory();
    private final Set<Endpoint> observers = new HashSet<>();
    private final Network network;
    private final double speed;
    private final List<WireWatch> watches;
    private final PriorityQueue<Event> events = new PriorityQueue<>(Event.IN_ORDER);
    private final Map<Link, Double> lastArrivals = new HashMap<>();
    private final Map<Asked, Long> asked = new HashMap<>();
    private final Map<Endpoint, Double> frozenUntil = new HashMap<>();
    private final List<Runnable> whenClockStarts = new ArrayList<>();

    private long sequence;
    private double stalledUntil = Double.NEGATIVE_INFINITY;
    private double wallSeconds;
    private double startedSeconds = Double.NaN;
    private double lastNowSeconds = Double.NaN;

    /**
     * Creates a wire without roles.
     *
     * @param speed emulated seconds per second of the wall clock
     */
    ClockedWire(Network network, double speed, List<WireWatch> watches) {
        this.network = network;
        this.speed = speed;
        this.watches = watches;
    }

    /** Returns the endpoints of this wire; {@link #addObserver} adds observers. */
    Directory directory() {
        return directory;
    }

    /** Adds a reader of the journal. */
    void addObserver(Endpoint endpoint) {
        observers.add(endpoint);
        directory.addObserver(endpoint);
    }

    double wallSeconds() {
        return wallSeconds;
    }

    /** Returns the emulated time; NaN before the clock starts. */
    double nowSeconds() {
        if (!Double.isNaN(startedSeconds)) {
            double byTheClock = (wallSeconds - startedSeconds) * speed;
            lastNowSeconds = Double.isNaN(lastNowSeconds) ? byTheClock : Math.max(lastNowSeconds, byTheClock);
        }
        return lastNowSeconds;
    }

    /** Starts a role that is in the directory. */
    void start(Endpoint endpoint) {
        endpoint.role().start(new ClockedOutbox(endpoint));
    }

    /** Kills a process: its state and the messages in flight to it are lost. */
    void kill(Endpoint endpoint) {
        directory.remove(endpoint.instance());
        frozenUntil.remove(endpoint);
    }

    /** Holds back all messages for a while, then delivers them in order. */
    void stall(double forWallSeconds) {
        stalledUntil = Math.max(stalledUntil, wallSeconds + forWallSeconds);
    }

    /** Runs an action within a process, with its outbox. */
    void within(Endpoint endpoint, Consumer<Outbox> action) {
        action.accept(new ClockedOutbox(endpoint));
    }

    /** Stalls a process for a while, as in a pause of its machine; then it catches up. */
    void freeze(Endpoint endpoint, double forWallSeconds) {
        frozenUntil.put(endpoint, wallSeconds + forWallSeconds);
    }

    /** Asks a process to end. */
    void stop(Endpoint endpoint) {
        within(endpoint, endpoint.role()::stop);
    }

    /** Sends a message on behalf of a process, as the code around its role does. */
    void say(Endpoint from, Message message) {
        new ClockedOutbox(from).send(new Address.Enodeb(), message);
    }

    /** Runs an action later. */
    void after(double delaySeconds, Runnable action) {
        at(wallSeconds + delaySeconds, action);
    }

    /** Runs an action a time after the start of the emulated clock, by the wall clock. */
    void afterClockStarts(double delaySeconds, Runnable action) {
        whenClockStarts.add(() -> after(delaySeconds, action));
    }

    /**
     * Handles events.
     *
     * @param atMost the greatest number of events
     * @return the number of events handled
     */
    long run(long atMost, BooleanSupplier until) {
        long happened = 0;
        while (happened < atMost && !until.getAsBoolean()) {
            Event next = events.poll();
            if (next == null) {
                return happened;
            }
            if (next.wallSeconds() < wallSeconds) {
                throw new IllegalStateException("time runs back from " + wallSeconds + " to " + next.wallSeconds());
            }
            wallSeconds = next.wallSeconds();
            next.action().run();
            happened++;
        }
        return happened;
    }

    private void send(Endpoint from, Endpoint to, Message message) {
        watches.forEach(watch -> watch.sent(from.instance(), to.instance(), message));
        if (observers.contains(to)) {
            after(0.0, () -> deliver(to, message));
        } else if (!network.loses(message)) {
            travel(from, to, message);
            if (network.doubles()) {
                travel(from, to, message);
            }
        }
    }

    private void travel(Endpoint from, Endpoint to, Message message) {
        double arrival = wallSeconds + network.latencySeconds();
        arrival = lastArrivals.merge(new Link(from.instance(), to.instance()), arrival, Math::max);
        at(arrival, () -> deliver(to, message));
    }

    private void deliver(Endpoint to, Message message) {
        if (wallSeconds < stalledUntil) {
            at(stalledUntil, () -> deliver(to, message));
            return;
        }
        if (!directory.has(to) || putOff(to, () -> deliver(to, message))) {
            return;
        }
        watches.forEach(watch -> watch.delivered(to.instance(), message));
        to.role().receive(message, nowSeconds(), new ClockedOutbox(to));
    }

    private void wake(Asked wish, long request, double notBeforeSeconds) {
        Endpoint by = wish.by();
        boolean replaced = asked.getOrDefault(wish, -1L) != request;
        if (replaced || !directory.has(by) || putOff(by, () -> wake(wish, request, notBeforeSeconds))) {
            return;
        }
        asked.remove(wish);
        if (nowSeconds() < notBeforeSeconds) {
            lastNowSeconds = notBeforeSeconds;
        }
        by.role().timerFired(wish.timer(), nowSeconds(), new ClockedOutbox(by));
    }

    /** Whether this has to wait because the process is stalled. */
    private boolean putOff(Endpoint endpoint, Runnable action) {
        double until = frozenUntil.getOrDefault(endpoint, 0.0);
        if (wallSeconds >= until) {
            return false;
        }
        at(until, action);
        return true;
    }

    private void ask(Asked wish, double dueWallSeconds, double notBeforeSeconds) {
        long request = sequence;
        asked.put(wish, request);
        at(Math.max(wallSeconds, dueWallSeconds), () -> wake(wish, request, notBeforeSeconds));
    }

    private void at(double dueWallSeconds, Runnable action) {
        events.add(new Event(dueWallSeconds, sequence++, action));
    }

    private final class ClockedOutbox extends RoutingOutbox {
        private final Endpoint sender;

        ClockedOutbox(Endpoint sender) {
            super(sender, directory);
            this.sender = sender;
        }

        @Override
        protected void deliver(Endpoint from, Endpoint to, Message message) {
            ClockedWire.this.send(from, to, message);
        }

        @Override
        public void startClock() {
            if (!Double.isNaN(startedSeconds)) {
                throw new IllegalStateException("the clock was started twice");
            }
            startedSeconds = wallSeconds;
            whenClockStarts.forEach(Runnable::run);
        }

        @Override
        public void wake(When when, Timer timer) {
            Asked wish = new Asked(sender, timer);
            if (when instanceof When.After after) {
                ask(wish, wallSeconds + after.wallSeconds(), Double.NEGATIVE_INFINITY);
                return;
            }
            if (Double.isNaN(startedSeconds)) {
                throw new IllegalStateException(timer + " asked for before the clock has started");
            }
            if (when instanceof When.At at) {
                ask(wish, wallSecondsAt(at.emulatedSeconds()), at.emulatedSeconds());
            } else if (when instanceof When.Before before) {
                double dueSeconds = wallSecondsAt(before.emulatedSeconds()) - before.leadWallSeconds();
                ask(wish, dueSeconds, Double.NEGATIVE_INFINITY);
            }
        }

        private double wallSecondsAt(double emulatedSeconds) {
            return startedSeconds + emulatedSeconds / speed;
        }
    }
}
