package org.cellbed.simulator.system;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.cellbed.model.message.Message;
import org.cellbed.model.random.Draws;
import org.cellbed.simulator.wire.Endpoint;
import org.cellbed.simulator.wire.Links;
import org.jspecify.annotations.Nullable;

/** Links served in random order, with some messages duplicated, between endpoints that may die. */
final class RestartableLinks implements Links {
    private record Link(Endpoint from, Endpoint to) {}

    private final Draws draws;
    private final double doubleProbability;
    private final Map<Link, Queue<Message>> busy = new LinkedHashMap<>();

    RestartableLinks(Draws draws, double doubleProbability) {
        this.draws = draws;
        this.doubleProbability = doubleProbability;
    }

    @Override
    public void add(Endpoint from, Endpoint to, Message message) {
        Queue<Message> queue = busy.computeIfAbsent(new Link(from, to), link -> new ArrayDeque<>());
        queue.add(message);
        if (draws.nextDouble() < doubleProbability) {
            queue.add(message);
        }
    }

    @Override
    public @Nullable Delivery next() {
        if (busy.isEmpty()) {
            return null;
        }
        List<Link> links = new ArrayList<>(busy.keySet());
        Link link = links.get(draws.nextInt(links.size()));
        Queue<Message> queue = busy.getOrDefault(link, new ArrayDeque<>());
        Message message = queue.remove();
        if (queue.isEmpty()) {
            busy.remove(link);
        }
        return new Delivery(link.to(), message);
    }

    /** Drops all messages in flight to an endpoint. */
    void dropAllTo(Endpoint endpoint) {
        busy.keySet().removeIf(link -> link.to().equals(endpoint));
    }

    /** Whether a message of an endpoint is in flight. */
    boolean isHeardOf(Endpoint endpoint) {
        return busy.keySet().stream().anyMatch(link -> link.from().equals(endpoint));
    }
}
