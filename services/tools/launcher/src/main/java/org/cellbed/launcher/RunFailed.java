package org.cellbed.launcher;

/** Thrown if a run cannot begin or continue. The message says why. */
public final class RunFailed extends Exception {
    private static final long serialVersionUID = 1;

    RunFailed(String message) {
        super(message);
    }
}
