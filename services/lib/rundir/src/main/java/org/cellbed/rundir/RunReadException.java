package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;

/** A run directory cannot be read. The message is one line and names the file, and line and column if known. */
public final class RunReadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates the error for a whole file. */
    public RunReadException(Path file, String what) {
        super(file + ": " + what);
    }

    /** Creates the error for a line of a file, counted from 1. */
    public RunReadException(Path file, long line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
