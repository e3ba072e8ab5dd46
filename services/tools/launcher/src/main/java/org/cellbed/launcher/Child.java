package org.cellbed.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of a run, with its log. It ends when its launcher does, as it watches its standard input. */
public final class Child {
    private final ProcessSpec spec;
    private final Process process;
    private final Path log;

    Child(ProcessSpec spec, Process process, Path log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
    }

    ProcessSpec spec() {
        return spec;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Whether it has ended with a code other than 0. */
    boolean failed() {
        return !process.isAlive() && process.exitValue() != 0;
    }

    /** Asks it to end. */
    void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            kill();
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    boolean awaitEnd(long nanos) throws InterruptedException {
        return process.waitFor(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    long pid() {
        return process.pid();
    }

    /** Says how it ended. */
    String ending() {
        return "code " + process.exitValue();
    }

    /** Says how it ended and what it printed last. */
    public String failureReport() {
        return spec.name() + " ended with " + ending() + "; the last lines of " + log + ":\n" + LogTail.of(log);
    }
}
