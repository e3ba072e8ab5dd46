package org.cellbed.runtime.kafka;

import org.cellbed.model.message.ProcessReported;

/**
 * Counts the stages of a process's roles, which are due at a known emulated time, and those that are late by the wall
 * clock. A message that arrives before it takes effect is in time. Not thread-safe.
 */
final class Stages {
    private long executed;
    private long overruns;
    private double worstLatenessSeconds;

    /**
     * Counts a stage that is being executed.
     *
     * @param wallSecondsUntilDue negative if it is late; NaN if it has no due time and is not a stage
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

    /** Returns the number of stages. */
    long executed() {
        return executed;
    }

    /** Returns the number of stages later than {@link ProcessReported#OVERRUN_SECONDS}. */
    long overruns() {
        return overruns;
    }

    /** Returns the largest lateness of a stage; 0 if none was late. */
    double worstLatenessSeconds() {
        return worstLatenessSeconds;
    }
}
