package org.cellbed.cli.option;

import java.nio.file.Path;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.RunDirectory;
import org.jspecify.annotations.Nullable;

/** The run directory that the options select. */
public final class RunFolder {
    private RunFolder() {}

    /** Returns the requested folder, otherwise one named after the scenario, the policy and the time. */
    public static Path of(@Nullable Path out, Scenario scenario) {
        if (out != null) {
            return out;
        }
        return Path.of("runs", RunDirectory.name(scenario));
    }
}
