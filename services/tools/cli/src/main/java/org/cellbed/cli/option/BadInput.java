package org.cellbed.cli.option;

/** Thrown for an unusable argument. The message names the argument, what was found and what was expected. */
public final class BadInput extends RuntimeException {
    public BadInput(String message) {
        super(message);
    }
}
