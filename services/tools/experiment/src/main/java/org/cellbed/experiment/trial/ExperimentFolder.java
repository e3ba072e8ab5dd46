package org.cellbed.experiment.trial;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.cellbed.rundir.BadOutput;
import org.cellbed.rundir.RunDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an experiment: a new one, or that of the same experiment, which is resumed. One process holds it at a
 * time.
 */
final class ExperimentFolder implements AutoCloseable {
    private static final String FILE = "experiment.yaml";
    private static final String INPUTS = "inputs.sha256";

    private final Path folder;
    private final FileChannel channel;

    private ExperimentFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Creates the folder, or opens that of the same experiment.
     *
     * @param yaml the experiment with every default written out
     * @param inputs hashes of the other files that the runs read
     * @throws BadOutput if the folder holds something else or cannot be written
     */
    static ExperimentFolder open(Path folder, String yaml, String inputs) {
        try {
            if (Files.exists(folder.resolve(FILE))) {
                requireSame(folder.resolve(FILE), yaml, "another experiment needs another folder");
            } else {
                RunDirectory.create(folder, 1);
                RunDirectory.writeText(folder.resolve(FILE), yaml);
            }
            if (Files.exists(folder.resolve(INPUTS))) {
                requireSame(
                        folder.resolve(INPUTS), inputs, "policy jars, radio traces or positions have changed since");
            } else {
                RunDirectory.writeText(folder.resolve(INPUTS), inputs);
            }
            return new ExperimentFolder(folder, lock(folder));
        } catch (IOException e) {
            throw new BadOutput("--out " + folder + ": found a place that cannot be written (" + e.getMessage()
                    + "), expected a folder that is new or empty, or that of this experiment");
        }
    }

    Path path() {
        return folder;
    }

    /** Returns the folder for the folders of trials. */
    Path trials() {
        return folder.resolve("trials");
    }

    /** Releases the folder. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new BadOutput(
                    "--out " + folder + ": found it in use, expected a folder that no running experiment uses");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void requireSame(Path file, String expected, String reason) throws IOException {
        String[] there = Files.readString(file).split("\n", -1);
        String[] here = expected.split("\n", -1);
        for (int k = 0; k < Math.max(there.length, here.length); k++) {
            String was = k < there.length ? there[k] : "nothing";
            String is = k < here.length ? here[k] : "nothing";
            if (!was.equals(is)) {
                throw new BadOutput("--out " + file + ":" + (k + 1) + ": found \"" + was + "\", expected \"" + is
                        + "\" to resume the experiment; " + reason);
            }
        }
    }
}
