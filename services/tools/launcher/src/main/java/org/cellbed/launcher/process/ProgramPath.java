package org.cellbed.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs are found. */
public final class ProgramPath {
    private ProgramPath() {}

    /**
     * The first file of a name that can be executed.
     *
     * @param path folders to look in, as the environment variable PATH has them; an empty one is none
     */
    public static Optional<Path> find(String program, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }
}
