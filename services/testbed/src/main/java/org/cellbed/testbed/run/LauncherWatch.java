package org.cellbed.testbed.run;

import java.io.IOException;

/** Ends this process when that which has started it ends, however that ends: it holds the other end of standard input. */
public final class LauncherWatch {
    /** The variable that says that somebody does. */
    static final String WATCHED = "CELLBED_WATCHED";

    private static final int TERMINATED = 143;

    private LauncherWatch() {}

    /** Begins to watch, where the environment says so. */
    public static void begin() {
        if ("true".equals(System.getenv(WATCHED))) {
            Thread watcher = new Thread(LauncherWatch::awaitEndOfInput, "launcher-watch");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // only the end matters
            }
        } catch (IOException e) {
            // as good as the end
        }
        System.exit(TERMINATED);
    }
}
