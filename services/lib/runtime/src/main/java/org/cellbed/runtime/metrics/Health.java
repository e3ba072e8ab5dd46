package org.cellbed.runtime.metrics;

import java.util.function.LongSupplier;

/** Tracks whether a process is healthy. Thread-safe. */
final class Health {
    /** The health of a process. */
    enum State {
        /** It takes part in a run and its roles' thread is responsive. */
        WORKING("working"),
        /** It waits for a run to be announced. */
        WAITING("waiting for a run"),
        /** Its roles' thread has been unresponsive for longer than {@link #PATIENCE_SECONDS}. */
        STUCK("stuck");

        private final String text;

        State(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * Longest time between two reports of a healthy roles' thread, which reports at least once a second unless a role
     * blocks it.
     */
    static final double PATIENCE_SECONDS = 10.0;

    private final LongSupplier nanoClock;
    private volatile boolean joined;
    private volatile long completedRoundNanos;

    Health(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.completedRoundNanos = nanoClock.getAsLong();
    }

    void joined() {
        joined = true;
        completedRound();
    }

    void completedRound() {
        completedRoundNanos = nanoClock.getAsLong();
    }

    /** Returns the seconds since the roles' thread last reported. */
    double silentSeconds() {
        return (nanoClock.getAsLong() - completedRoundNanos) * 1e-9;
    }

    State state() {
        if (!joined) {
            return State.WAITING;
        }
        return silentSeconds() > PATIENCE_SECONDS ? State.STUCK : State.WORKING;
    }
}
