package org.cellbed.scenario.csv;

import java.io.IOException;

/** A CSV file whose quotes do not match, so that its cells cannot be separated. */
public final class MalformedCsv extends IOException {
    private static final long serialVersionUID = 1L;

    private final int line;

    MalformedCsv(int line, Throwable cause) {
        super("found quotes that do not match", cause);
        this.line = line;
    }

    /** Returns the line up to which the file was read, from 1. */
    public int line() {
        return line;
    }
}
