package org.cellbed.simulator.wire;

import java.util.function.Consumer;
import java.util.function.Function;
import org.cellbed.model.message.Message;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Timer;
import org.cellbed.model.role.When;

/**
 * A wire for all roles of a cell in one process and one thread, in virtual time: it has no clock, timers never fire,
 * and time advances as fast as promises are kept. Not thread-safe.
 */
public final class MemoryWire {
    private final Directory directory = new Directory();
    private final Links links;
    private final Function<Endpoint, Outbox> outboxMaker = LinkOutbox::new;

    /** Creates a wire without roles. */
    public MemoryWire(Links links) {
        this.links = links;
    }

    /** Returns the endpoints of this wire. An endpoint must be added before it is started. */
    public Directory directory() {
        return directory;
    }

    /** Starts a role. */
    public void start(Endpoint endpoint) {
        endpoint.role().start(outbox(endpoint));
    }

    /** Runs an action with the outbox of an endpoint. */
    public void within(Endpoint endpoint, Consumer<Outbox> action) {
        action.accept(outbox(endpoint));
    }

    /** Delivers a message from outside the wire to an endpoint. */
    public void tell(Endpoint endpoint, Message message) {
        endpoint.role().receive(message, Double.NaN, outbox(endpoint));
    }

    /**
     * Delivers messages.
     *
     * @param atMost the greatest number of messages to deliver
     * @return whether messages may be left
     */
    public boolean deliver(int atMost) {
        for (int delivered = 0; delivered < atMost; delivered++) {
            Links.Delivery next = links.next();
            if (next == null) {
                return false;
            }
            Endpoint to = next.to();
            to.role().receive(next.message(), Double.NaN, outbox(to));
        }
        return true;
    }

    private Outbox outbox(Endpoint endpoint) {
        return endpoint.outbox(outboxMaker);
    }

    private final class LinkOutbox extends RoutingOutbox {
        LinkOutbox(Endpoint sender) {
            super(sender, directory);
        }

        @Override
        protected void deliver(Endpoint from, Endpoint to, Message message) {
            links.add(from, to, message);
        }

        @Override
        public void startClock() {
            throw new IllegalStateException("found the start of a clock, expected none in virtual time");
        }

        /** Ignores delays by the wall clock, which time leases and heartbeats: within one process no lease expires. */
        @Override
        public void wake(When when, Timer timer) {
            if (!(when instanceof When.After)) {
                throw new IllegalStateException(
                        timer + ": found a timer in emulated time, expected none in virtual time");
            }
        }
    }
}
