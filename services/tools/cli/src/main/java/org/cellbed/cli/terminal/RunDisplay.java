package org.cellbed.cli.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunView;

/** The display of a run for the user. */
public interface RunDisplay {
    /**
     * Shows progress; called several times a second.
     *
     * @param slots the recorded slots of all cells
     * @param view returns the present state; call it only if it is shown, because it takes some time
     */
    void show(int slots, Supplier<RunView> view);

    /** Shows a message of one or more lines. */
    void notice(String notice);

    /** Returns the summary of the run, with line breaks. */
    String summary(KafkaRun.Outcome outcome, double tookSeconds, Path folder) throws IOException;
}
