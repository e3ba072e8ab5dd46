package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.kafka.common.TopicPartition;
import org.cellbed.model.message.Timing;
import org.cellbed.model.role.Outbox;
import org.cellbed.model.role.Role;
import org.cellbed.runtime.topic.Party;
import org.cellbed.runtime.topic.Topic;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final int MAX_SERVERS = 3;

    private final Readings readings = new Readings("lab", MAX_SERVERS);

    @Test
    void commandsAreIdleAndMessagesOfMembersAreNot() {
        readings.addCell(Party.ENODEB, 1, false, List.of(seat(Party.ENODEB)));

        assertThat(readings.partitions()).hasSize(3);
        assertThat(readings.seldom()).containsExactly(new TopicPartition(Topic.COMMANDS.name("lab"), 0));
    }

    @Test
    void messagesByInstanceAreIdleOnceAllServersHaveAnIndex() {
        Seat first = seat(Party.SERVER);
        Seat second = seat(Party.SERVER);
        TopicPartition toThoseWithout = new TopicPartition(Topic.TO_SERVERS.name("lab"), 0);
        readings.addCell(Party.SERVER, 1, false, List.of(first, second));
        assertThat(readings.partitions()).containsExactly(toThoseWithout);
        assertThat(readings.seldom()).isEmpty();

        readings.addServer(1, 1, first);
        assertThat(readings.seldom()).as("the second still waits").isEmpty();

        readings.addServer(1, 2, second);
        assertThat(readings.seldom()).containsExactly(toThoseWithout);
    }

    static Seat seat(Party party) {
        RunClock clock = new RunClock(Timing.VIRTUAL, 1.0, OptionalDouble.empty(), InstantSource.system());
        Crew.Player player = new Crew.Player("one", untouched(Role.class), () -> false);
        return new Seat(party, player, clock, new Stages(), untouched(Outbox.class));
    }

    /** One that nothing is asked of. */
    private static <T> T untouched(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    throw new AssertionError(method + " was called");
                }));
    }
}
