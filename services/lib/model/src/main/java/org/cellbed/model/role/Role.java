package org.cellbed.model.role;

import org.cellbed.model.message.Message;

/**
 * A deterministic state machine: its output is a function of the messages and timers it is given, in their order. It has no
 * thread, clock, or random numbers of its own, and does not know the broker. Not thread-safe: its runtime calls it from one
 * thread.
 *
 * <p>Messages of one link arrive in the order in which they were sent, possibly with duplicates; between links there is no
 * order.
 */
public interface Role {
    /** Starts the role. Called once, before any other method. */
    void start(Outbox out);

    /**
     * Handles a message.
     *
     * @param nowSeconds emulated time by the clock; NaN in virtual time, where time is known from promises only
     */
    void receive(Message message, double nowSeconds, Outbox out);

    /**
     * Handles a timer that this role has set; it may be stale.
     *
     * @param nowSeconds as for {@link #receive}
     */
    void timerFired(Timer timer, double nowSeconds, Outbox out);

    /** Ends the role before it has finished. No call follows. */
    default void stop(Outbox out) {
        // most roles send nothing
    }
}
