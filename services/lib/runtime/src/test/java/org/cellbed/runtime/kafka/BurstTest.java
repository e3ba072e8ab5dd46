package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BurstTest {
    private final List<String> sent = new ArrayList<>();
    private final Burst burst = new Burst(record -> sent.add(record.topic()));

    @Test
    void recordsAreHeldAndSentInOrderBeforeObserversAreNotified() {
        say("first");
        say("second");
        assertThat(sent).isEmpty();

        burst.send();
        burst.send();

        assertThat(sent).containsExactly("first", "second", "told of the first", "told of the second");
    }

    private void say(String topic) {
        burst.add(new ProducerRecord<>(topic, new byte[0]), () -> sent.add("told of the " + topic));
    }
}
