package org.cellbed.runtime.wire;

import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/** The messages that are under way. Keeps the order of each link; what comes next of all links is its own choice. */
public interface Links {
    /** What comes next. */
    record Delivery(Endpoint to, Message message) {}

    /** Puts a message on its link. */
    void add(Endpoint from, Endpoint to, Message message);

    /** Takes what comes next; null where nothing is under way. */
    @Nullable
    Delivery next();
}
