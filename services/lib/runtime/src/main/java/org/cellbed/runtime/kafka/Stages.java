package org.cellbed.runtime.kafka;

import org.cellbed.model.message.ProcessReported;

/**
 * Counts what the roles of a process do that is due at a known emulated time, and what of it is late by the wall clock. A
 * message that comes before it takes effect is in time. Not thread-safe.
 */
final class Stages {
    private long executed;
    private long overruns;
    private double worstLatenessSeconds;

    /**
     * Something is being done.
     *
     * @param wallSecondsUntilDue negative where it is late; NaN where nobody knows when it is due, and it is no stage
     */
    void executed(double wallSecondsUntilDue) {
        if (Double.isNaN(wallSecondsUntilDue)) {
            return;
        }
        executed++;
        if (-wallSecondsUntilDue > ProcessReported.OVERRUN_SECONDS) {
            overruns++;
        }
        worstLatenessSeconds = Math.max(worstLatenessSeconds, -wallSecondsUntilDue);
    }

    /** How many there were. */
    long executed() {
        return executed;
    }

    /** How many were later than {@link ProcessReported#OVERRUN_SECONDS}. */
    long overruns() {
        return overruns;
    }

    /** The most that one was late; 0 where none was. */
    double worstLatenessSeconds() {
        return worstLatenessSeconds;
    }
}
