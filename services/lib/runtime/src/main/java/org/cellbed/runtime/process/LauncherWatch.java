package org.cellbed.runtime.process;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Detects the end of the process that has launched this one, even if it was killed: the launcher holds the other end
 * of standard input.
 */
public final class LauncherWatch {
    /** The environment variable that is {@code true} if a launcher holds the other end of standard input. */
    public static final String VARIABLE = "CELLBED_WATCHED";

    private static final Logger LOG = LoggerFactory.getLogger(LauncherWatch.class);

    private LauncherWatch() {}

    /** Whether a launcher holds the other end of standard input. */
    public static boolean launched() {
        return "true".equals(System.getenv(VARIABLE));
    }

    /**
     * Starts to watch standard input.
     *
     * @param ended called by a thread of its own when standard input ends
     */
    public static void begin(Runnable ended) {
        Thread watcher = new Thread(() -> awaitEndOfInput(ended), "launcher-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void awaitEndOfInput(Runnable ended) {
        try {
            while (System.in.read() >= 0) {
                // input means that the launcher is alive, so its content does not matter
            }
        } catch (IOException e) {
            LOG.warn("cannot read standard input, so this process takes its launcher as ended: {}", e.getMessage());
        }
        ended.run();
    }
}
