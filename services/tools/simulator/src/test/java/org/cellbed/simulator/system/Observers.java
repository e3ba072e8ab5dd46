package org.cellbed.simulator.system;

import java.util.List;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;

/** Several readers of one journal. */
record Observers(List<Role> readers) implements Role {
    @Override
    public void start(Outbox out) {
        readers.forEach(reader -> reader.start(out));
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        readers.forEach(reader -> reader.receive(message, nowSeconds, out));
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        throw new IllegalStateException("observers ask for no timer, but got " + timer);
    }
}
