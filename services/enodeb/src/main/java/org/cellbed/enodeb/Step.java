package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/**
 * What the eNodeB says in answer to one message or timer. All of it is held back until the step has ended, so that the state
 * that it leads to is kept first; what observers are told waits for the next state that is kept. So an eNodeB that is
 * restored knows of everything that was said to observers, and of what of it may not have been heard. Not thread-safe.
 */
final class Step implements Outbox {
    private final Outbox out;
    private final List<JournalEntry> journal;
    private final List<Runnable> messages = new ArrayList<>();
    private Optional<Supplier<CellState>> state = Optional.empty();

    /**
     * A step that has said nothing.
     *
     * @param journal what earlier steps have left to tell; this adds to it or empties it
     */
    Step(Outbox out, List<JournalEntry> journal) {
        this.out = out;
        this.journal = journal;
    }

    /** The step is over: what it has to say goes out. */
    void end() {
        if (state.isPresent()) {
            out.keep(state.get());
            journal.forEach(out::toJournal);
            journal.clear();
        }
        messages.forEach(Runnable::run);
    }

    @Override
    public void toEnodeb(Message message) {
        messages.add(() -> out.toEnodeb(message));
    }

    @Override
    public void toDevices(Message message) {
        messages.add(() -> out.toDevices(message));
    }

    @Override
    public void toDevice(int device, Message message) {
        messages.add(() -> out.toDevice(device, message));
    }

    @Override
    public void toServer(int server, Message message) {
        messages.add(() -> out.toServer(server, message));
    }

    @Override
    public void toOtherServers(Message message) {
        messages.add(() -> out.toOtherServers(message));
    }

    @Override
    public void toInstance(String instance, Message message) {
        messages.add(() -> out.toInstance(instance, message));
    }

    @Override
    public void toJournal(JournalEntry entry) {
        journal.add(entry);
    }

    /** At the end of the step; of several states the last is kept. */
    @Override
    public void keep(Supplier<CellState> latest) {
        state = Optional.of(latest);
    }

    @Override
    public void refuse(Defect defect) {
        out.refuse(defect);
    }

    @Override
    public void startClock() {
        out.startClock();
    }

    @Override
    public void wakeAt(double emulatedSeconds, Timer timer) {
        out.wakeAt(emulatedSeconds, timer);
    }

    @Override
    public void wakeAhead(double emulatedSeconds, double wallSeconds, Timer timer) {
        out.wakeAhead(emulatedSeconds, wallSeconds, timer);
    }

    @Override
    public void wakeAfter(double wallSeconds, Timer timer) {
        out.wakeAfter(wallSeconds, timer);
    }
}
