package org.cellbed.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The search for programs. */
public final class ProgramPath {
    private ProgramPath() {}

    /**
     * Returns the first executable file with a name.
     *
     * @param path folders to search, in the form of the environment variable PATH; empty entries are skipped
     */
    public static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
