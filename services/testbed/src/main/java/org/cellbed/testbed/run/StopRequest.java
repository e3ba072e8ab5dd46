package org.cellbed.testbed.run;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Whether a run was asked to end, and whether it takes too long. Asked from any thread. */
final class StopRequest {
    /** Longer than an eNodeB waits for the last tasks, and than one that was just killed takes to come back. */
    static final long PATIENCE_SECONDS = 45;

    private final LongSupplier nanoTime;
    private volatile OptionalLong askedNanos = OptionalLong.empty();

    StopRequest(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The run is to end. Returns at once: a broker that is away may keep one waiting who tells the cells.
     *
     * @param telling tells the cells of it
     */
    void ask(Runnable telling) {
        askedNanos = OptionalLong.of(nanoTime.getAsLong());
        Thread thread = new Thread(telling, "stop-request");
        thread.setDaemon(true);
        thread.start();
    }

    boolean asked() {
        return askedNanos.isPresent();
    }

    /** Whether it was asked for so long ago that whoever waits for the end may give up. */
    boolean overdue() {
        OptionalLong asked = askedNanos;
        return asked.isPresent()
                && nanoTime.getAsLong() - asked.getAsLong() > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    }
}
