package org.cellbed.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class BurstTest {
    private final List<String> sent = new ArrayList<>();
    private long nowNanos = Long.MAX_VALUE - 500_000;
    private final Burst burst = new Burst(record -> sent.add(record.topic()), () -> nowNanos);

    @Test
    void what_is_said_waits_and_is_sent_once_in_the_order_in_which_it_was_said() {
        say("first");
        say("second");
        assertThat(sent).isEmpty();

        burst.send();
        burst.send();

        assertThat(sent).containsExactly("first", "second");
    }

    @Test
    void it_waits_a_millisecond_at_the_longest_however_much_follows() {
        say("first");
        nowNanos += 999_999;
        say("second");
        burst.sendIfLong();
        assertThat(sent).isEmpty();

        nowNanos += 1;
        burst.sendIfLong();

        assertThat(sent).containsExactly("first", "second");
    }

    @Test
    void the_next_burst_waits_anew() {
        say("first");
        nowNanos += 5_000_000;
        burst.send();
        say("second");

        burst.sendIfLong();

        assertThat(sent).containsExactly("first");
    }

    private void say(String topic) {
        burst.add(new ProducerRecord<>(topic, new byte[0]));
    }
}
