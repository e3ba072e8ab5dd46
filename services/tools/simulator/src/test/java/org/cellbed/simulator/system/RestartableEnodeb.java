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
 * The eNodeB of a case as a process that may die at any moment, also between two messages of a step. Its saved state
 * and the messages to it outlive it, as in topics; the restored process resumes from there. Not thread-safe.
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

    /** Lets it send a number of further messages, then kills it. */
    void dieAfterSaying(int messages) {
        leftToSay = messages;
    }

    boolean dead() {
        return role.isEmpty();
    }

    /** Whether this process has announced the end of the run. */
    boolean finished() {
        return finished;
    }

    /** Starts a successor, which reads the messages that its predecessor had not handled. */
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

    /**
     * Returns the state as the next process reads it; that process sends the observers only the entries that they
     * lack.
     */
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

    /** An outbox that sends only what the process lives to send. Timers die with it. */
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
