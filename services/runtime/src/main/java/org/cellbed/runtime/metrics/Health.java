package org.cellbed.runtime.metrics;

import java.util.function.LongSupplier;

/** Whether a process is well. Safe for use by many threads. */
final class Health {
    /** How a process does. */
    enum State {
        /** It takes part in a run. */
        WORKING("working"),
        /** It waits to be told of a run. */
        WAITING("waiting for a run"),
        /** The thread of its roles has not come round for too long. */
        STUCK("stuck");

        private final String text;

        State(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** The thread of the roles comes round at least once a second unless a role keeps it. */
    static final double PATIENCE_SECONDS = 10.0;

    private final LongSupplier nanoClock;
    private volatile boolean joined;
    private volatile long cameRoundNanos;

    Health(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.cameRoundNanos = nanoClock.getAsLong();
    }

    void joined() {
        joined = true;
        cameRound();
    }

    void cameRound() {
        cameRoundNanos = nanoClock.getAsLong();
    }

    /** How long the thread of the roles has not come round. */
    double silentSeconds() {
        return (nanoClock.getAsLong() - cameRoundNanos) * 1e-9;
    }

    State state() {
        if (!joined) {
            return State.WAITING;
        }
        return silentSeconds() > PATIENCE_SECONDS ? State.STUCK : State.WORKING;
    }
}
