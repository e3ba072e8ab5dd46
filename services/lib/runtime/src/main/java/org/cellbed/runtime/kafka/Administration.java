package org.cellbed.runtime.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Requests to a broker's administration interface. */
final class Administration {
    /** Sends requests and waits for their answers. */
    @FunctionalInterface
    interface Questions<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }

    private Administration() {}

    /**
     * Sends requests; those without an answer within the given time are abandoned.
     *
     * @param name the client's name in the broker's list of connections
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
