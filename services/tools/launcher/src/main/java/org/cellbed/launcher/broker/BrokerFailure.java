package org.cellbed.launcher.broker;

import org.jspecify.annotations.Nullable;

/** The local broker cannot be had. The message says why, with the end of the broker's log where that knows more. */
public final class BrokerFailure extends RuntimeException {
    BrokerFailure(String message) {
        super(message);
    }

    BrokerFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
