package org.cellbed.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The end of the log of a process. */
public final class LogTail {
    private static final int LAST_LINES = 5;

    private LogTail() {}

    /** Returns the last lines of a log, preceded by the last line that names a cause if they name none. */
    public static String of(Path log) {
        try {
            // a killed process may have left half a character
            return of(new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            return "(not readable: " + e.getMessage() + ")";
        }
    }

    private static String of(List<String> lines) {
        int first = Math.max(0, lines.size() - LAST_LINES);
        List<String> told = new ArrayList<>(lines.subList(first, lines.size()));
        lines.subList(0, first).stream()
                .filter(LogTail::namesACause)
                .reduce((before, last) -> last)
                .filter(cause -> told.stream().noneMatch(LogTail::namesACause))
                .ifPresent(cause -> told.add(0, cause));
        return String.join("\n", told);
    }

    private static boolean namesACause(String line) {
        return line.startsWith("Caused by:") || line.startsWith("cellbed:");
    }
}
