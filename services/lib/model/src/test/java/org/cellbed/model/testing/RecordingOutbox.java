package org.cellbed.model.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/** An outbox that remembers what a role has said and asked for. Not thread-safe. */
public final class RecordingOutbox implements Outbox {
    /** A message and its address; none where it is a journal entry. */
    public record Sent(Optional<Address> to, Message message) {}

    private final List<Sent> sent = new ArrayList<>();
    private final Map<Timer, Double> emulated = new LinkedHashMap<>();
    private final Map<Timer, Double> wall = new LinkedHashMap<>();
    private final Map<Timer, Double> ahead = new LinkedHashMap<>();
    private final Map<Timer, Double> aheadBy = new LinkedHashMap<>();
    private Optional<CellState> kept = Optional.empty();
    private final List<Defect> refused = new ArrayList<>();
    private boolean clockStarted;

    /** What was said since the last {@link #clear}, less what was taken. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Takes the messages of a kind, in their order. */
    public <M extends Message> List<M> take(Class<M> kind) {
        return take(kind, any -> true);
    }

    /** Takes those messages of a kind that a predicate accepts, in their order. */
    public <M extends Message> List<M> take(Class<M> kind, Predicate<M> accepted) {
        List<M> taken = new ArrayList<>();
        for (Iterator<Sent> each = sent.iterator(); each.hasNext(); ) {
            Message message = each.next().message();
            if (kind.isInstance(message) && accepted.test(kind.cast(message))) {
                taken.add(kind.cast(message));
                each.remove();
            }
        }
        return taken;
    }

    /** Takes the only message of a kind. */
    public <M extends Message> M takeOne(Class<M> kind) {
        List<M> taken = take(kind);
        if (taken.size() != 1) {
            throw new AssertionError("expected one " + kind.getSimpleName() + ", found " + taken);
        }
        return taken.get(0);
    }

    /** The messages that went to an address, in their order. */
    public List<Message> to(Address address) {
        return messages(Optional.of(address));
    }

    /** The journal entries, in their order. */
    public List<Message> journal() {
        return messages(Optional.empty());
    }

    private List<Message> messages(Optional<Address> to) {
        return sent.stream()
                .filter(each -> each.to().equals(to))
                .map(Sent::message)
                .toList();
    }

    /** When a timer is due by the emulated clock; NaN where it was not asked for. */
    public double emulatedDue(Timer timer) {
        return emulated.getOrDefault(timer, Double.NaN);
    }

    /** After how long a timer is due by the wall clock; NaN where it was not asked for. */
    public double wallDue(Timer timer) {
        return wall.getOrDefault(timer, Double.NaN);
    }

    /** Ahead of which emulated time a timer is due; NaN where it was not asked for. */
    public double aheadOf(Timer timer) {
        return ahead.getOrDefault(timer, Double.NaN);
    }

    /** How long before that by the wall clock; NaN where it was not asked for. */
    public double aheadBy(Timer timer) {
        return aheadBy.getOrDefault(timer, Double.NaN);
    }

    /** The state that was kept last. */
    public CellState kept() {
        return kept.orElseThrow(() -> new AssertionError("nothing was kept"));
    }

    /** Why messages were refused, in their order. */
    public List<Defect> refused() {
        return List.copyOf(refused);
    }

    @Override
    public void refuse(Defect defect) {
        refused.add(defect);
    }

    /** Whether the emulated clock was started. */
    public boolean clockStarted() {
        return clockStarted;
    }

    /** Forgets messages and timers. */
    public void clear() {
        sent.clear();
        emulated.clear();
        wall.clear();
        ahead.clear();
        aheadBy.clear();
    }

    @Override
    public void send(Address to, Message message) {
        sent.add(new Sent(Optional.of(to), message));
    }

    @Override
    public void journal(JournalEntry entry) {
        sent.add(new Sent(Optional.empty(), entry));
    }

    @Override
    public void keep(Supplier<CellState> state) {
        kept = Optional.of(state.get());
    }

    @Override
    public void startClock() {
        clockStarted = true;
    }

    @Override
    public void wake(When when, Timer timer) {
        if (when instanceof When.At at) {
            emulated.put(timer, at.emulatedSeconds());
        } else if (when instanceof When.Before before) {
            ahead.put(timer, before.emulatedSeconds());
            aheadBy.put(timer, before.leadWallSeconds());
        } else if (when instanceof When.After after) {
            wall.put(timer, after.wallSeconds());
        }
    }
}
