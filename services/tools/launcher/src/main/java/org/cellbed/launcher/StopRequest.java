package org.cellbed.launcher;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** Whether and when a run was asked to end. Thread-safe. */
final class StopRequest {
    private final LongSupplier nanoTime;
    private volatile OptionalLong askedNanos = OptionalLong.empty();

    StopRequest(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Records a request to end the run; a second request has no effect. */
    synchronized void ask() {
        if (askedNanos.isEmpty()) {
            askedNanos = OptionalLong.of(nanoTime.getAsLong());
        }
    }

    boolean asked() {
        return askedNanos.isPresent();
    }

    /** Whether the request is older than an age. */
    boolean olderThan(Duration age) {
        OptionalLong asked = askedNanos;
        return asked.isPresent() && nanoTime.getAsLong() - asked.getAsLong() > age.toNanos();
    }
}
