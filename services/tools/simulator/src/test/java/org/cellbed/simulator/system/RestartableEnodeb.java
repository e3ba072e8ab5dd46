package org.cellbed.simulator.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cellbed.enodeb.EnodebRole;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Timing;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;
import org.cellbed.runtime.codec.BadMessage;
import org.cellbed.runtime.codec.LinkEnvelopes;

/**
 * The eNodeB of a case as a process that may die at any moment, in the middle of what it has to say as well. What it keeps
 * and what is said to it outlives it, as in topics; one that is restored goes on from there. Not thread-safe.
 */
final class RestartableEnodeb implements Role {
    private static final String INBOX = "inbox";

    private final RandomCase random;
    private final Timing timing;
    private final List<Message> inbox = new ArrayList<>();
    private final Set<JournalEntry> told = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Timer> asked = new HashSet<>();

    private Optional<EnodebRole> role = Optional.empty();
    private Optional<CellState> kept = Optional.empty();
    private int heard;
    private int leftToSay = Integer.MAX_VALUE;
    private boolean clockStarted;
    private boolean finished;

    RestartableEnodeb(RandomCase random, Timing timing) {
        this.random = random;
        this.timing = timing;
    }

    /** It will come to say so much more, then it is dead. */
    void dieAfterSaying(int messages) {
        leftToSay = messages;
    }

    boolean dead() {
        return role.isEmpty();
    }

    /** Whether the run is over, as far as this process came to say so. */
    boolean finished() {
        return finished;
    }

    /** Another process is started in its place; it hears what there is to hear. */
    void restore(double nowSeconds, Outbox out) {
        die();
        leftToSay = Integer.MAX_VALUE;
        Optional<CellState> state = kept.map(this::throughTheTopic);
        heard = state.map(from -> from.readUpTo().getOrDefault(INBOX, 0L).intValue())
                .orElse(0);
        EnodebRole started = state.map(
                        from -> new EnodebRole(random.cell(), from, central(), timing, EnodebRole.Following.NOBODY))
                .orElseGet(this::fresh);
        role = Optional.of(started);
        step(started, () -> started.start(new Voice(out)));
        while (heard < inbox.size() && !dead()) {
            Message next = inbox.get(heard++);
            step(started, () -> started.receive(next, nowSeconds, new Voice(out)));
        }
    }

    @Override
    public void start(Outbox out) {
        EnodebRole started = fresh();
        role = Optional.of(started);
        step(started, () -> started.start(new Voice(out)));
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        inbox.add(message);
        role.ifPresent(alive -> {
            heard = inbox.size();
            step(alive, () -> alive.receive(message, nowSeconds, new Voice(out)));
        });
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        if (asked.remove(timer)) {
            role.ifPresent(alive -> step(alive, () -> alive.timerFired(timer, nowSeconds, new Voice(out))));
        }
    }

    private void step(EnodebRole alive, Runnable step) {
        step.run();
        finished = alive.finished() && leftToSay > 0;
        if (leftToSay <= 0) {
            die();
        }
    }

    private void die() {
        role = Optional.empty();
        asked.clear();
    }

    private EnodebRole fresh() {
        return new EnodebRole(random.cell(), random.slots(), central(), timing, EnodebRole.Following.NOBODY);
    }

    private Optional<CentralPolicy> central() {
        return random.policy() instanceof CentralPolicy atEnodeb ? Optional.of(atEnodeb) : Optional.empty();
    }

    /** As the next process reads it, which tells the observers only what they were not told. */
    private CellState throughTheTopic(CellState state) {
        CellState untold = state.telling(
                state.journal().stream().filter(entry -> !told.contains(entry)).toList());
        try {
            byte[] bytes = LinkEnvelopes.STATE.encode("run", 1, untold);
            return (CellState) LinkEnvelopes.STATE.decode(bytes).message();
        } catch (BadMessage e) {
            throw new AssertionError("what is kept can be read", e);
        }
    }

    /** Says what the process comes to say. Timers die with it. */
    private final class Voice implements Outbox {
        private final Outbox out;

        Voice(Outbox out) {
            this.out = out;
        }

        private void say(Runnable message) {
            if (leftToSay > 0) {
                leftToSay--;
                message.run();
            }
        }

        @Override
        public void send(Address to, Message message) {
            say(() -> out.send(to, message));
        }

        @Override
        public void journal(JournalEntry entry) {
            say(() -> {
                told.add(entry);
                out.journal(entry);
            });
        }

        @Override
        public void keep(Supplier<CellState> state) {
            say(() -> kept = Optional.of(state.get().readUpTo(Map.of(INBOX, (long) heard))));
        }

        @Override
        public void refuse(Defect defect) {
            out.refuse(defect);
        }

        @Override
        public void startClock() {
            if (!clockStarted) {
                clockStarted = true;
                out.startClock();
            }
        }

        @Override
        public void wake(When when, Timer timer) {
            asked.add(timer);
            out.wake(when, timer);
        }
    }
}
