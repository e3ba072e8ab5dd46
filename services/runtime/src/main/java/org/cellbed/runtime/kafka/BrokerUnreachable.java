package org.cellbed.runtime.kafka;

/** No broker answers at an address, or it refuses to talk. The message is for people. */
public final class BrokerUnreachable extends Exception {
    private static final long serialVersionUID = 1;

    BrokerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
