package org.cellbed.runtime.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Holds back the messages of roles while they handle a poll's records, and then sends them together. Kafka's producer sends the
 * first record it is given at once, and the following ones in the next request: given one by one, the records of a slot would cost the
 * broker and the readers several requests instead of one. Observers are notified after the records are sent. If a role
 * throws, the held messages are lost, as if the process had been killed before. Not thread-safe.
 */
final class Burst {
    private record Held(ProducerRecord<byte[], byte[]> record, Runnable afterwards) {}

    private final Consumer<ProducerRecord<byte[], byte[]>> sender;
    private final List<Held> pending = new ArrayList<>();

    /** Creates a burst without records. */
    Burst(Consumer<ProducerRecord<byte[], byte[]>> sender) {
        this.sender = sender;
    }

    /**
     * Holds back a record.
     *
     * @param afterwards runs once the whole burst has been sent
     */
    void add(ProducerRecord<byte[], byte[]> record, Runnable afterwards) {
        pending.add(new Held(record, afterwards));
    }

    /** Sends the held records, in the order in which they were added. */
    void send() {
        pending.forEach(held -> sender.accept(held.record()));
        pending.forEach(held -> held.afterwards().run());
        pending.clear();
    }
}
