package org.cellbed.launcher.control;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running runs of this user on this machine: a folder with a file for each. */
public final class RunningRuns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String ENDING = ".json";

    private final Path folder;

    /** Creates the list of a folder, which need not exist. */
    public RunningRuns(Path folder) {
        this.folder = folder;
    }

    /** Returns the runs of this user, in the XDG state folder. */
    public static RunningRuns ofUser() {
        String state = System.getenv("XDG_STATE_HOME");
        Path root = state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        return new RunningRuns(root.resolve("cellbed").resolve("running"));
    }

    /** Writes the file of a run, which only its user can read. */
    public void add(RunAddress run) throws IOException {
        Files.createDirectories(folder);
        Path beside = folder.resolve(run.pid() + ".part");
        Files.deleteIfExists(beside);
        Files.createFile(beside, forOwnerOnly());
        JSON.writeValue(beside.toFile(), run);
        Files.move(beside, file(run), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes the file of a run. */
    public void remove(RunAddress run) throws IOException {
        Files.deleteIfExists(file(run));
    }

    /** Returns all runs whose launcher is alive, and removes the files of others. */
    public List<RunAddress> all() throws IOException {
        List<RunAddress> runs = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return runs;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                addIfThere(file, runs);
            }
        }
        return runs;
    }

    /** Adds the run of a file, which vanishes if the run ends meanwhile. */
    private static void addIfThere(Path file, List<RunAddress> runs) throws IOException {
        RunAddress run;
        try {
            run = JSON.readValue(Files.readString(file), RunAddress.class);
        } catch (NoSuchFileException e) {
            return;
        }
        Optional<ProcessHandle> launcher = ProcessHandle.of(run.pid());
        if (launcher.isPresent() && launcher.get().isAlive()) {
            runs.add(run);
        } else {
            Files.deleteIfExists(file);
        }
    }

    private Path file(RunAddress run) {
        return folder.resolve(run.pid() + ENDING);
    }

    private static FileAttribute<?>[] forOwnerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
