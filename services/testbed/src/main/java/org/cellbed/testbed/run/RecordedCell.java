package org.cellbed.testbed.run;

import java.util.concurrent.atomic.AtomicInteger;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.testbed.record.CellRecorder;

/** The recorder of a cell, with what others want to know of it meanwhile: those methods are safe for any thread. */
final class RecordedCell implements Role {
    private final CellRecorder recorder;
    private final AtomicInteger detached = new AtomicInteger();
    private volatile int recordedSlots;

    RecordedCell(CellRecorder recorder) {
        this.recorder = recorder;
    }

    CellRecorder recorder() {
        return recorder;
    }

    int recordedSlots() {
        return recordedSlots;
    }

    /** How many members have left. */
    int detached() {
        return detached.get();
    }

    @Override
    public void start(Outbox out) {
        recorder.start(out);
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        recorder.receive(message, nowSeconds, out);
        recordedSlots = recorder.lastSlot() + 1;
        if (message instanceof EventOccurred event && event.event().equals("detached")) {
            detached.incrementAndGet();
        }
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        recorder.timerFired(timer, nowSeconds, out);
    }
}
