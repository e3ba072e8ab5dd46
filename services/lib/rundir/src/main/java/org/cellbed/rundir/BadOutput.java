package org.cellbed.rundir;

/** A run directory cannot be created where it was requested. The message says where, what was found and what was expected. */
public final class BadOutput extends RuntimeException {
    /** Creates the error with a message for people. */
    public BadOutput(String message) {
        super(message);
    }
}
