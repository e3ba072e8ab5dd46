package org.cellbed.testbed.run;

/** A run cannot go on, or cannot begin. The message says why, for people. */
public final class RunFailed extends Exception {
    private static final long serialVersionUID = 1;

    RunFailed(String message) {
        super(message);
    }
}
