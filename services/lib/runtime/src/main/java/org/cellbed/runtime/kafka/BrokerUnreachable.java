package org.cellbed.runtime.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;

/** Thrown if no broker answers at an address, or if the broker refuses a request. The message is for users. */
public final class BrokerUnreachable extends Exception {
    private static final long serialVersionUID = 1;

    BrokerUnreachable(String message) {
        super(message);
    }

    BrokerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Wraps a failure of a Kafka client; the message quotes the innermost cause, which is the most specific. */
    static BrokerUnreachable of(BrokerAddress address, Exception failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause.getClass() == KafkaException.class)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String said =
                cause.getMessage() == null ? "no answer" : cause.getMessage().replaceAll("\\s+", " ");
        return new BrokerUnreachable(
                "found no broker at " + address.bootstrap() + " that serves ("
                        + cause.getClass().getSimpleName() + ": " + said + ")",
                failure);
    }
}
