package org.cellbed.cli.option;

/** An argument cannot be used. The message says which, what was found and what was expected. */
public final class BadInput extends RuntimeException {
    public BadInput(String message) {
        super(message);
    }
}
