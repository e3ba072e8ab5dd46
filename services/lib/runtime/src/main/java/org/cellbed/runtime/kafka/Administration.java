package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** What is asked of a broker besides reading and writing. */
final class Administration {
    /** Questions and the wait for their answers. */
    @FunctionalInterface
    interface Questions<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private Administration() {}

    /**
     * Asks, and waits no longer than that for any answer: questions that are still open are given up.
     *
     * @param name what the client is called where connections are listed
     * @throws BrokerUnreachable where no broker answers in time, or it refuses
     */
    static <T> T ask(BrokerAddress broker, String name, Duration patience, Questions<T> questions)
            throws BrokerUnreachable, InterruptedException {
        try {
            Admin admin = KafkaClients.admin(broker, name, Math.toIntExact(patience.toMillis()));
            try {
                return questions.ask(admin);
            } finally {
                admin.close(Duration.ZERO);
            }
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw BrokerUnreachable.of(broker, e);
        }
    }
}
