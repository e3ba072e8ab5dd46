package org.cellbed.model.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/** An outbox that remembers what a role has said and asked for. Not thread-safe. */
public final class RecordingOutbox implements Outbox {
    /** A message and where it went: `enodeb`, `devices`, `device-3`, `server-2`, `other-servers`, `journal` or a name. */
    public record Sent(String to, Message message) {}

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
        List<M> taken = new ArrayList<>();
        for (Iterator<Sent> each = sent.iterator(); each.hasNext(); ) {
            Message message = each.next().message();
            if (kind.isInstance(message)) {
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

    /** What went to an address, in its order. */
    public List<Message> to(String address) {
        return sent.stream()
                .filter(each -> each.to().equals(address))
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
    public void toEnodeb(Message message) {
        sent.add(new Sent("enodeb", message));
    }

    @Override
    public void toDevices(Message message) {
        sent.add(new Sent("devices", message));
    }

    @Override
    public void toDevice(int device, Message message) {
        sent.add(new Sent("device-" + device, message));
    }

    @Override
    public void toServer(int server, Message message) {
        sent.add(new Sent("server-" + server, message));
    }

    @Override
    public void toOtherServers(Message message) {
        sent.add(new Sent("other-servers", message));
    }

    @Override
    public void toInstance(String instance, Message message) {
        sent.add(new Sent(instance, message));
    }

    @Override
    public void toJournal(JournalEntry entry) {
        sent.add(new Sent("journal", entry));
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
    public void wakeAt(double emulatedSeconds, Timer timer) {
        emulated.put(timer, emulatedSeconds);
    }

    @Override
    public void wakeAhead(double emulatedSeconds, double wallSeconds, Timer timer) {
        ahead.put(timer, emulatedSeconds);
        aheadBy.put(timer, wallSeconds);
    }

    @Override
    public void wakeAfter(double wallSeconds, Timer timer) {
        wall.put(timer, wallSeconds);
    }
}
