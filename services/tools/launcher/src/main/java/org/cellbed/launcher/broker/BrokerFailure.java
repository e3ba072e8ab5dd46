package org.cellbed.launcher.broker;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the local broker cannot start or run. The message says why, with the end of the broker's log if that helps.
 */
public final class BrokerFailure extends RuntimeException {
    BrokerFailure(String message) {
        super(message);
    }

    BrokerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
