package org.cellbed.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A process of a run, with its log. It ends with its launcher, because it watches its standard input. */
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

    /** Whether it has ended with an exit code other than 0. */
    boolean failed() {
        return !process.isAlive() && process.exitValue() != 0;
    }

    /** Asks the process to end. */
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

    /** Returns how the process ended. */
    String ending() {
        return "code " + process.exitValue();
    }

    /** Returns how the process ended and the last lines of its log. */
    public String failureReport() {
        return spec.name() + " ended with " + ending() + "; the last lines of " + log + ":\n" + LogTail.of(log);
    }
}
