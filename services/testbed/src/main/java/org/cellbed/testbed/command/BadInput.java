package org.cellbed.testbed.command;

/** An argument cannot be used. The message says which, what was found and what was expected. */
final class BadInput extends RuntimeException {
    BadInput(String message) {
        super(message);
    }
}
