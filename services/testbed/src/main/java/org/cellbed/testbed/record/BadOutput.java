package org.cellbed.testbed.record;

/** A run directory cannot be where it was asked for. The message says where, what was found and what was expected. */
public final class BadOutput extends RuntimeException {
    /** With a message for people. */
    public BadOutput(String message) {
        super(message);
    }
}
