package org.cellbed.testbed.run;

import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.testbed.reference.References;

/** A cell that is recorded and compared with what other policies would have done. Not thread-safe. */
final class ReferencedCell implements Role {
    private final RecordedCell recorded;
    private final References references;

    ReferencedCell(RecordedCell recorded, References references) {
        this.recorded = recorded;
        this.references = references;
    }

    @Override
    public void start(Outbox out) {
        recorded.start(out);
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        recorded.receive(message, nowSeconds, out);
        references.receive(message);
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        recorded.timerFired(timer, nowSeconds, out);
    }
}
