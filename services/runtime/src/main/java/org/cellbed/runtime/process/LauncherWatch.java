package org.cellbed.runtime.process;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices when that which has started this process ends, however it does: it holds the other end of standard input. */
public final class LauncherWatch {
    /** The variable of the environment that is {@code true} where somebody does. */
    public static final String VARIABLE = "CELLBED_WATCHED";

    private static final Logger LOG = LoggerFactory.getLogger(LauncherWatch.class);

    private LauncherWatch() {}

    /** Whether somebody has started this process who holds the other end. */
    public static boolean launched() {
        return "true".equals(System.getenv(VARIABLE));
    }

    /**
     * Watches from now on.
     *
     * @param ended called by a thread of its own
     */
    public static void begin(Runnable ended) {
        Thread watcher = new Thread(() -> awaitEndOfInput(ended), "launcher-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void awaitEndOfInput(Runnable ended) {
        try {
            while (System.in.read() >= 0) {
                // whatever it says, it is there
            }
        } catch (IOException e) {
            LOG.warn("standard input failed: {}", e.getMessage());
        }
        ended.run();
    }
}
