package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeldomLinksTest {
    private static final TopicPartition COMMANDS = new TopicPartition("commands", 0);
    private static final TopicPartition RUNS = new TopicPartition("runs", 0);
    private static final TopicPartition SLOTS = new TopicPartition("slots", 0);
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final SeldomLinks links = new SeldomLinks(consumer);
    private final long startNanos = new Random(1).nextLong();

    @BeforeEach
    void assign() {
        consumer.assign(List.of(COMMANDS, RUNS, SLOTS));
        consumer.updateBeginningOffsets(Map.of(COMMANDS, 0L, RUNS, 0L, SLOTS, 0L));
        links.replace(Set.of(COMMANDS, RUNS), startNanos);
    }

    @Test
    void linksAreReadForAMomentAndPausedForASecondByTurns() {
        assertThat(resting(0)).isEmpty();
        assertThat(resting(199_999_999)).isEmpty();
        assertThat(resting(200_000_000)).containsExactlyInAnyOrder(COMMANDS, RUNS);
        assertThat(resting(1_199_999_999)).containsExactlyInAnyOrder(COMMANDS, RUNS);
        assertThat(resting(1_200_000_000)).isEmpty();
        assertThat(resting(1_399_999_999)).isEmpty();
        assertThat(resting(1_400_000_000)).containsExactlyInAnyOrder(COMMANDS, RUNS);
    }

    @Test
    void recordsOfPausedLinksAreReadAfterThePause() {
        resting(200_000_000);
        consumer.addRecord(new ConsumerRecord<>("commands", 0, 0, new byte[0], new byte[0]));
        assertThat(consumer.poll(Duration.ZERO)).isEmpty();

        resting(1_200_000_000);

        assertThat(consumer.poll(Duration.ZERO)).hasSize(1);
    }

    @Test
    void aLinkThatIsNoLongerIdleIsResumed() {
        resting(200_000_000);

        links.replace(Set.of(RUNS), startNanos + 300_000_000);

        assertThat(consumer.paused()).isEmpty();
        assertThat(resting(499_999_999)).as("the others are read first").isEmpty();
        assertThat(resting(500_000_000)).containsExactly(RUNS);
    }

    @Test
    void replacingWithTheSameLinksChangesNothing() {
        resting(200_000_000);

        links.replace(Set.of(RUNS, COMMANDS), startNanos + 300_000_000);

        assertThat(consumer.paused()).containsExactlyInAnyOrder(COMMANDS, RUNS);
    }

    @Test
    void anUnassignedLinkIsIgnored() {
        resting(200_000_000);
        consumer.assign(List.of(RUNS, SLOTS));

        links.wake();

        assertThat(consumer.paused()).doesNotContain(RUNS);
    }

    private Set<TopicPartition> resting(long afterNanos) {
        links.turn(startNanos + afterNanos);
        return consumer.paused();
    }
}
