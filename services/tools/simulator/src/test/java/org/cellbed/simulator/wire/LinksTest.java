package org.cellbed.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.TimeRelayed;
import org.cellbed.model.random.Purpose;
import org.cellbed.model.random.RandomStream;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.model.role.Timer;
import org.junit.jupiter.api.Test;

class LinksTest {
    private final Endpoint a = new Endpoint("a", new Deaf());
    private final Endpoint b = new Endpoint("b", new Deaf());
    private final Endpoint c = new Endpoint("c", new Deaf());

    @Test
    void oneQueueKeepsTheOrderOfSending() {
        Links links = new OneQueue();
        links.add(a, c, new TimeRelayed(1));
        links.add(b, c, new TimeRelayed(2));
        links.add(a, c, new TimeRelayed(3));
        assertThat(drain(links))
                .extracting(Links.Delivery::message)
                .containsExactly(new TimeRelayed(1), new TimeRelayed(2), new TimeRelayed(3));
        assertThat(links.next()).isNull();
    }

    @Test
    void shuffledLinksKeepTheOrderOfEachLinkAndLoseNothing() {
        List<Message> fromA = new ArrayList<>();
        List<Message> fromB = new ArrayList<>();
        ShuffledLinks links = shuffled(3, 0.2);
        for (int k = 0; k < 200; k++) {
            fromA.add(new TimeRelayed(k));
            links.add(a, c, new TimeRelayed(k));
            fromB.add(new TimeRelayed(1000 + k));
            links.add(b, c, new TimeRelayed(1000 + k));
        }
        List<Message> delivered =
                drain(links).stream().map(Links.Delivery::message).toList();
        assertThat(delivered.size()).isGreaterThan(400);
        List<Message> once = new ArrayList<>(new LinkedHashSet<>(delivered));
        assertThat(once.stream().filter(fromA::contains)).containsExactlyElementsOf(fromA);
        assertThat(once.stream().filter(fromB::contains)).containsExactlyElementsOf(fromB);
        assertThat(once).isNotEqualTo(concat(fromA, fromB));
    }

    @Test
    void aDuplicateComesRightBehindItsOriginalOnItsLink() {
        ShuffledLinks links = shuffled(1, 1.0);
        links.add(a, c, new TimeRelayed(1));
        links.add(a, c, new TimeRelayed(2));
        assertThat(drain(links))
                .extracting(Links.Delivery::message)
                .containsExactly(new TimeRelayed(1), new TimeRelayed(1), new TimeRelayed(2), new TimeRelayed(2));
    }

    @Test
    void theSameSeedShufflesAlike() {
        assertThat(order(5)).isEqualTo(order(5)).isNotEqualTo(order(6));
    }

    private List<Message> order(long seed) {
        ShuffledLinks links = shuffled(seed, 0.0);
        for (int k = 0; k < 50; k++) {
            links.add(a, c, new TimeRelayed(k));
            links.add(b, c, new TimeRelayed(100 + k));
        }
        return drain(links).stream().map(Links.Delivery::message).toList();
    }

    private static ShuffledLinks shuffled(long seed, double duplicateProbability) {
        return new ShuffledLinks(new RandomStream(seed, 0, 0, Purpose.DECISION), duplicateProbability);
    }

    private static List<Message> concat(List<Message> first, List<Message> second) {
        List<Message> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }

    private static List<Links.Delivery> drain(Links links) {
        List<Links.Delivery> deliveries = new ArrayList<>();
        for (Links.Delivery next = links.next(); next != null; next = links.next()) {
            deliveries.add(next);
        }
        return deliveries;
    }

    private static final class Deaf implements Role {
        @Override
        public void start(Outbox out) {}

        @Override
        public void receive(Message message, double nowSeconds, Outbox out) {}

        @Override
        public void timerFired(Timer timer, double nowSeconds, Outbox out) {}
    }
}
