package org.cellbed.simulator.wire;

import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/** The messages in flight. Each link preserves order; the implementation chooses the link to serve next. */
public interface Links {
    /** A message with its receiver. */
    record Delivery(Endpoint to, Message message) {}

    /** Puts a message on its link. */
    void add(Endpoint from, Endpoint to, Message message);

    /** Takes the next message; null if none is in flight. */
    @Nullable
    Delivery next();
}
