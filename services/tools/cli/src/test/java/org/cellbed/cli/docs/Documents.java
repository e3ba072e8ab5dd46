package org.cellbed.cli.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of this repository as texts. */
final class Documents {
    /** The folder of the repository, at whatever depth below it the tested module is. */
    static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Documents() {}

    private static Path root(Path module) {
        for (@Nullable Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("CHANGELOG.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException("found no CHANGELOG.md in or above " + module);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Returns the files below a folder whose names end in a suffix, in order. */
    static List<Path> below(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
