package org.cellbed.testbed.system;

import java.util.function.Supplier;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.message.CellState;
import org.cellbed.model.message.JournalEntry;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;

/** An outbox that passes everything on to another. */
class ForwardingOutbox implements Outbox {
    private final Outbox out;

    ForwardingOutbox(Outbox out) {
        this.out = out;
    }

    @Override
    public void toEnodeb(Message message) {
        out.toEnodeb(message);
    }

    @Override
    public void toDevices(Message message) {
        out.toDevices(message);
    }

    @Override
    public void toDevice(int device, Message message) {
        out.toDevice(device, message);
    }

    @Override
    public void toServer(int server, Message message) {
        out.toServer(server, message);
    }

    @Override
    public void toOtherServers(Message message) {
        out.toOtherServers(message);
    }

    @Override
    public void toInstance(String instance, Message message) {
        out.toInstance(instance, message);
    }

    @Override
    public void toJournal(JournalEntry entry) {
        out.toJournal(entry);
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
