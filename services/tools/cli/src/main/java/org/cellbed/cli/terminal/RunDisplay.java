package org.cellbed.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunView;

/** What people see of a run. */
public interface RunDisplay {
    /**
     * Called some times a second.
     *
     * @param slots recorded so far, of all cells
     * @param view costs a little
     */
    void show(int slots, Supplier<RunView> view);

    /** Something that people should know, a line or some. */
    void notice(String notice);

    /** The last words, with line breaks. */
    String summary(KafkaRun.Outcome outcome, double tookSeconds, Path folder) throws IOException;
}
