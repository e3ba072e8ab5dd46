package org.cellbed.model.role;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;

/**
 * The requests of a role to its runtime: messages, journal entries, state to save, timers. The runtime delivers nothing
 * before the role's current call has returned. The messages of one link keep their order.
 */
public interface Outbox {
    /** Sends a message. A message to an address that nobody has is dropped. */
    void send(Address to, Message message);

    /** Publishes an entry to the observers of the cell. */
    void journal(JournalEntry entry);

    /**
     * Saves a state from which a restarted process resumes; it replaces the state that was saved before. Messages sent after
     * this call can be lost with the process even if the state is saved. Has no effect where no process can be restarted.
     *
     * @param state called within this call, and only where the state is saved
     */
    void keep(Supplier<CellState> state);

    /** Rejects the message that the role is handling; the runtime writes it to the dead letters. */
    void refuse(Defect defect);

    /** Starts the emulated clock, shortly after this call so that every process learns of it first. Not in virtual time. */
    void startClock();

    /** Sets a timer. A pending timer equal to this one is replaced. */
    void wake(When when, Timer timer);
}
