package org.cellbed.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellbed.rundir.RunDirectory;

/** The URL of a recorder's view: a file in the folder of the run, which exists while the recorder runs. */
public final class RecorderAddress {
    private static final String FILE = "recorder.url";

    private RecorderAddress() {}

    /** Writes the file. */
    public static void write(Path folder, String url) throws IOException {
        RunDirectory.writeText(folder.resolve(FILE), url);
    }

    /** Removes the file. */
    public static void remove(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    /** Returns the URL; empty if no recorder runs. */
    public static Optional<String> read(Path folder) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
