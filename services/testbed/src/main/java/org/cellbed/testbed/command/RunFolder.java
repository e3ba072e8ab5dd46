package org.cellbed.testbed.command;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.cellbed.model.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Where the files of a run go. */
final class RunFolder {
    private RunFolder() {}

    /** The folder asked for, else one named after the run and the time of day. */
    static Path of(@Nullable Path out, Scenario scenario) {
        if (out != null) {
            return out;
        }
        String time =
                DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").format(LocalDateTime.now(ZoneId.systemDefault()));
        return Path.of("runs", String.join("-", List.of(scenario.name(), scenario.policy(), time)));
    }
}
