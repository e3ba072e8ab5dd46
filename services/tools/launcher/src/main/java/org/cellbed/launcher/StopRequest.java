package org.cellbed.launcher;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Whether a run was asked to end, and since when. Asked from any thread. */
final class StopRequest {
    private final LongSupplier nanoTime;
    private volatile OptionalLong askedNanos = OptionalLong.empty();

    StopRequest(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Asks for the end of the run; a second request changes nothing. */
    synchronized void ask() {
        if (askedNanos.isEmpty()) {
            askedNanos = OptionalLong.of(nanoTime.getAsLong());
        }
    }

    boolean asked() {
        return askedNanos.isPresent();
    }

    /** Whether the request was made longer ago than this. */
    boolean olderThan(Duration age) {
        OptionalLong asked = askedNanos;
        return asked.isPresent() && nanoTime.getAsLong() - asked.getAsLong() > age.toNanos();
    }
}
