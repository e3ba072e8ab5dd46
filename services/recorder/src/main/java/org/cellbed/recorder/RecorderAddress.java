package org.cellbed.recorder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellbed.rundir.RunDirectory;

/** Where the view of a recorder can be read: a file in the folder of the run while the recorder is at work. */
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

    /** Returns the URL; empty where no recorder is at work. */
    public static Optional<String> read(Path folder) throws IOException {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
