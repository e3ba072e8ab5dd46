package org.cellbed.rundir;

/**
 * A failure to create a run directory at the requested place. The message names the place, what was found and what was
 * expected.
 */
public final class BadOutput extends RuntimeException {
    /** Creates the error with a message for people. */
    public BadOutput(String message) {
        super(message);
    }
}
