package org.cellbed.testbed.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.Transition;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.cellbed.testbed.record.CellRecorder;
import org.cellbed.testbed.reference.References;

/** The recorder of a cell, with what others want to know of it meanwhile: those methods are safe for any thread. */
public final class RecordedCell implements Role {
    private static final long FLUSH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CellRecorder recorder;
    private final LiveCell live;
    private final LongSupplier nanoTime;
    private volatile Optional<References> references = Optional.empty();
    private final AtomicInteger detached = new AtomicInteger();
    private volatile int recordedSlots;
    private long flushedNanos;

    /** Nothing is recorded yet. */
    public RecordedCell(CellRecorder recorder, CellConstants constants, LongSupplier nanoTime) {
        this.recorder = recorder;
        this.live = new LiveCell(constants, nanoTime);
        this.nanoTime = nanoTime;
        this.flushedNanos = nanoTime.getAsLong();
    }

    CellRecorder recorder() {
        return recorder;
    }

    int recordedSlots() {
        return recordedSlots;
    }

    /** From now on it is compared with what other policies would have done; before anything is recorded. */
    public void compareWith(References others) {
        references = Optional.of(others);
    }

    /** How the cell does at present. */
    public CellView view(int cell) {
        return live.view(cell, references.map(References::means).orElse(Map.of()));
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
        references.ifPresent(others -> others.receive(message));
        recordedSlots = recorder.lastSlot() + 1;
        if (message instanceof EventOccurred event && event.kind() == EventKind.DETACHED) {
            detached.incrementAndGet();
        } else if (message instanceof Transition transition) {
            live.add(transition);
        } else if (message instanceof LearnerUpdated updated) {
            live.add(updated);
        }
        flushNowAndThen();
    }

    @Override
    public void timerFired(Timer timer, double nowSeconds, Outbox out) {
        recorder.timerFired(timer, nowSeconds, out);
    }

    /** So that others can read the files while the run goes on, and little is missing should we be killed. */
    private void flushNowAndThen() {
        long now = nanoTime.getAsLong();
        if (now - flushedNanos > FLUSH_NANOS) {
            flushedNanos = now;
            recorder.flush();
        }
    }
}
