package org.cellbed.simulator.wire;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.cellbed.model.message.Message;
import org.cellbed.model.random.Draws;
import org.jspecify.annotations.Nullable;

/**
 * Links that are served in random order, with some messages duplicated: an order in which a broker could deliver. For
 * tests of whole systems and for {@code simulate --shuffle}.
 */
public final class ShuffledLinks implements Links {
    private record Link(Endpoint from, Endpoint to) {}

    private final Draws draws;
    private final double duplicateProbability;
    private final Map<Link, Queue<Message>> queues = new HashMap<>();
    private final List<Link> busy = new ArrayList<>();

    /**
     * Creates links without messages.
     *
     * @param draws the random numbers that choose the next link and the messages to duplicate
     * @param duplicateProbability the probability that a message is duplicated
     */
    public ShuffledLinks(Draws draws, double duplicateProbability) {
        this.draws = draws;
        this.duplicateProbability = duplicateProbability;
    }

    @Override
    public void add(Endpoint from, Endpoint to, Message message) {
        Link link = new Link(from, to);
        Queue<Message> queue = queues.computeIfAbsent(link, of -> new ArrayDeque<>());
        if (queue.isEmpty()) {
            busy.add(link);
        }
        queue.add(message);
        if (draws.nextDouble() < duplicateProbability) {
            queue.add(message);
        }
    }

    @Override
    public @Nullable Delivery next() {
        if (busy.isEmpty()) {
            return null;
        }
        int chosen = draws.nextInt(busy.size());
        Link link = busy.get(chosen);
        Queue<Message> queue = queues.getOrDefault(link, new ArrayDeque<>());
        Message message = queue.remove();
        if (queue.isEmpty()) {
            busy.set(chosen, busy.get(busy.size() - 1));
            busy.remove(busy.size() - 1);
        }
        return new Delivery(link.to(), message);
    }
}
