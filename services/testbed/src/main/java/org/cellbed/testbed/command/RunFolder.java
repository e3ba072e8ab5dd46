package org.cellbed.testbed.command;

import java.nio.file.Path;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.testbed.record.RunDirectory;
import org.jspecify.annotations.Nullable;

/** Where the files of a run go. */
final class RunFolder {
    private RunFolder() {}

    /** The folder asked for, else one named after the run and the time of day. */
    static Path of(@Nullable Path out, Scenario scenario) {
        if (out != null) {
            return out;
        }
        return Path.of("runs", RunDirectory.name(scenario));
    }
}
