package org.cellbed.testbed.audit;

import java.io.IOException;
import java.nio.file.Path;

/** A run directory cannot be read; the message is one line and names file, line and column as far as there are any. */
public final class RunReadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with a file. */
    public RunReadException(Path file, String what) {
        super(file + ": " + what);
    }

    /** What is wrong in a line of a file, which counts from 1. */
    public RunReadException(Path file, long line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
