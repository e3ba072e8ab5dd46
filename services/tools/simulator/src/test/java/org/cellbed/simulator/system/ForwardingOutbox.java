package org.cellbed.simulator.system;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Address;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/** An outbox that forwards all messages to another. */
class ForwardingOutbox implements Outbox {
    private final Outbox out;

    ForwardingOutbox(Outbox out) {
        this.out = out;
    }

    @Override
    public void send(Address to, Message message) {
        out.send(to, message);
    }

    @Override
    public void journal(JournalEntry entry) {
        out.journal(entry);
    }

    @Override
    public void keep(Supplier<CellState> state) {
        out.keep(state);
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
