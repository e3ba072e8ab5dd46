package org.cellbed.simulator.system;

import java.util.List;
import org.cellbed.model.message.Message;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.Links;
import org.jspecify.annotations.Nullable;

/** Links with observers. */
final class WatchedLinks implements Links {
    private final Links links;
    private final List<WireWatch> watches;
    private long delivered;

    WatchedLinks(Links links, List<WireWatch> watches) {
        this.links = links;
        this.watches = watches;
    }

    @Override
    public void add(Endpoint from, Endpoint to, Message message) {
        watches.forEach(watch -> watch.sent(from.instance(), to.instance(), message));
        links.add(from, to, message);
    }

    @Override
    public @Nullable Delivery next() {
        Delivery next = links.next();
        if (next != null) {
            delivered++;
            watches.forEach(watch -> watch.delivered(next.to().instance(), next.message()));
        }
        return next;
    }

    /** Returns the number of delivered messages. */
    long delivered() {
        return delivered;
    }
}
