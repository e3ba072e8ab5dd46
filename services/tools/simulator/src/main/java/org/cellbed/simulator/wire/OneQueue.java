package org.cellbed.simulator.wire;

import java.util.ArrayDeque;
import java.util.Queue;
import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/** Links that share one queue: messages are delivered in the order in which they were sent. */
public final class OneQueue implements Links {
    private final Queue<Delivery> deliveries = new ArrayDeque<>();

    @Override
    public void add(Endpoint from, Endpoint to, Message message) {
        deliveries.add(new Delivery(to, message));
    }

    @Override
    public @Nullable Delivery next() {
        return deliveries.poll();
    }
}
