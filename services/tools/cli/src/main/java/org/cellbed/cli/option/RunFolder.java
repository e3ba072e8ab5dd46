package org.cellbed.cli.option;

import java.nio.file.Path;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.jspecify.annotations.Nullable;

/** The folder of the files of a run. */
public final class RunFolder {
    private RunFolder() {}

    /** Returns the requested folder, otherwise one named after the run and the time of day. */
    public static Path of(@Nullable Path out, Scenario scenario) {
        if (out != null) {
            return out;
        }
        return Path.of("runs", RunDirectory.name(scenario));
    }
}
