package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs commands of this tool. Thread-safe. */
public interface Commands {
    /** The environment of a command, in the syntax of a shell: it limits a trial to one core. */
    String ENVIRONMENT = "OMP_NUM_THREADS=1";

    /**
     * Runs a command to its end.
     *
     * @param arguments the arguments after {@code cellbed}
     * @param log receives the output
     * @return its exit code
     */
    int run(List<String> arguments, Path log) throws IOException, InterruptedException;

    /**
     * Waits for a command with this log that is still running although the process that started it has ended.
     *
     * @throws IOException if it does not end in time
     */
    void awaitEarlier(Path log) throws IOException, InterruptedException;

    /** Stops running commands and starts no more. */
    void end();
}
