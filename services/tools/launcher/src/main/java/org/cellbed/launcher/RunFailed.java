package org.cellbed.launcher;

/** A run cannot continue, or cannot begin. The message says why. */
public final class RunFailed extends Exception {
    private static final long serialVersionUID = 1;

    RunFailed(String message) {
        super(message);
    }
}
