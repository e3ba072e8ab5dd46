package org.cellbed.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cellbed.rundir.RunDirectory;

/** A process named by a file, which may still run after its parent has ended. Immutable. */
public final class EarlierProcess {
    private final ProcessHandle process;

    private EarlierProcess(ProcessHandle process) {
        this.process = process;
    }

    /** Writes a file that names a process: its id and, as ids are reused, its start time. */
    public static void record(ProcessHandle process, Path file) throws IOException {
        RunDirectory.writeText(file, text(process) + "\n");
    }

    /** Returns the process that a file names, if it is still alive; empty where there is no such file or process. */
    public static Optional<EarlierProcess> alive(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String recorded = Files.readString(file).strip();
        return number(recorded)
                .flatMap(ProcessHandle::of)
                .filter(process -> atWork(process) && text(process).equals(recorded))
                .map(EarlierProcess::new);
    }

    /** Returns its process id. */
    public long pid() {
        return process.pid();
    }

    /** Waits for the process to end; returns whether it has ended. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return !atWork(process);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot await the end of a process", e);
        }
        return true;
    }

    /**
     * Whether the process runs. An ended process stays alive until its parent has read the exit code, but has no
     * command.
     */
    private static boolean atWork(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static String text(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static Optional<Long> number(String recorded) {
        String first = recorded.split(" ", 2)[0];
        return first.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(first)) : Optional.empty();
    }
}
