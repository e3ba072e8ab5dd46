package org.cellbed.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a run has left. */
final class RunFiles {
    private RunFiles() {}

    /** The contents of its CSV files by their names, but for the one that is by the clock. */
    static Map<String, String> csv(Path run) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .filter(each -> !each.endsWith("launches.csv"))
                    .toList()) {
                contents.put(run.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
