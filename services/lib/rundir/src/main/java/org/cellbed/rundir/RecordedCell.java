package org.cellbed.rundir;

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

/**
 * A cell with its recorder and a live view. All methods except those of {@link Role} and {@link #recorder} may be
 * called from any thread.
 */
public final class RecordedCell implements Role {
    private static final long FLUSH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final CellRecorder recorder;
    private final LiveCell live;
    private final LongSupplier nanoTime;
    private final CellReferences references;
    private final AtomicInteger detached = new AtomicInteger();
    private volatile int recordedSlots;
    private volatile boolean begun;
    private long flushedNanos;

    /**
     * Creates a cell before its first journal entry.
     *
     * @param references the policies that the view compares the cell with
     */
    public RecordedCell(
            CellRecorder recorder, CellConstants constants, CellReferences references, LongSupplier nanoTime) {
        this.recorder = recorder;
        this.references = references;
        this.live = new LiveCell(constants, nanoTime);
        this.nanoTime = nanoTime;
        this.flushedNanos = nanoTime.getAsLong();
    }

    /** Returns the writer of the files of the cell. */
    public CellRecorder recorder() {
        return recorder;
    }

    /** Whether a journal entry has been handled. */
    public boolean begun() {
        return begun;
    }

    /** Returns the number of slots recorded. */
    public int recordedSlots() {
        return recordedSlots;
    }

    /** Returns the current state of the cell. */
    public CellView view(int cell) {
        return live.view(cell, references.means());
    }

    /** Returns the number of members that have left the cell. */
    public int detached() {
        return detached.get();
    }

    @Override
    public void start(Outbox out) {
        recorder.start(out);
    }

    @Override
    public void receive(Message message, double nowSeconds, Outbox out) {
        begun = true;
        recorder.receive(message, nowSeconds, out);
        references.receive(message);
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

    /** Flushes the files from time to time, so that they can be read during the run. */
    private void flushNowAndThen() {
        long now = nanoTime.getAsLong();
        if (now - flushedNanos > FLUSH_NANOS) {
            flushedNanos = now;
            recorder.flush();
        }
    }
}
