package org.cellbed.model.role;

import org.cellbed.model.message.Message;

/**
 * A deterministic state machine: what it does is a function of the messages and timers it is given, in their order. It
 * has no thread, clock, or source of chance, and knows of no broker. Not thread-safe: its runtime calls it from one thread.
 *
 * <p>Messages of one link come in the order sent, possibly more than once; between links there is no order.
 */
public interface Role {
    /** Called once, before anything else. */
    void start(Outbox out);

    /**
     * A message has come.
     *
     * @param nowSeconds emulated time by the clock; NaN in virtual time, where only promises tell the time
     */
    void receive(Message message, double nowSeconds, Outbox out);

    /**
     * A timer that this role asked for has fired; it may be stale.
     *
     * @param nowSeconds as for {@link #receive}
     */
    void timerFired(Timer timer, double nowSeconds, Outbox out);

    /** The process is asked to end before the role has finished. Nothing follows this. */
    default void stop(Outbox out) {
        // most have nothing to say
    }
}
