package org.cellbed.enodeb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/**
 * The output of the eNodeB for one message or timer. It is held back until the step ends, so that the resulting state
 * is saved first; journal entries wait for the next state that is saved. A restarted eNodeB therefore knows every
 * published entry, and which of them may be missing. Not thread-safe.
 */
final class Step implements Outbox {
    private record Sent(Address to, Message message) {}

    private final Outbox out;
    private final List<JournalEntry> journal;
    private final List<Sent> messages = new ArrayList<>();
    private Optional<Supplier<CellState>> state = Optional.empty();

    /**
     * Creates a step without output.
     *
     * @param journal the entries of earlier steps that are not published yet; this step adds to them or empties them
     */
    Step(Outbox out, List<JournalEntry> journal) {
        this.out = out;
        this.journal = journal;
    }

    /** Saves the state, publishes the journal, and sends the messages. */
    void end() {
        if (state.isPresent()) {
            out.keep(state.get());
            journal.forEach(out::journal);
            journal.clear();
        }
        messages.forEach(each -> out.send(each.to(), each.message()));
    }

    @Override
    public void send(Address to, Message message) {
        messages.add(new Sent(to, message));
    }

    @Override
    public void journal(JournalEntry entry) {
        journal.add(entry);
    }

    /** Replaces the state that is saved when the step ends. */
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
    public void wake(When when, Timer timer) {
        out.wake(when, timer);
    }
}
