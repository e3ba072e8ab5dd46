package org.cellbed.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.text.Version;

/**
 * An archive of loaded classes, for processes with the same class path; it halves the time to start. The first process
 * that finds no archive writes one when it ends. All processes map it at the address it was written for, so that they
 * share its pages in memory and in the caches; at another address each would need a relocated copy. Not thread-safe.
 */
public final class ClassArchive {
    private final Optional<Path> archive;
    private Optional<Path> beingWritten = Optional.empty();

    private ClassArchive(Optional<Path> archive) {
        this.archive = archive;
    }

    /** Returns no archive, for a class path with folders, of which Java cannot write one. */
    public static ClassArchive none() {
        return new ClassArchive(Optional.empty());
    }

    /**
     * Returns an archive beside a jar, for a class path of jars.
     *
     * @param jars existing jars
     */
    public static ClassArchive beside(Path jar, List<Path> jars) throws IOException {
        StringBuilder facts = new StringBuilder(Runtime.version() + Version.text());
        for (Path each : jars) {
            facts.append(each).append(Files.getLastModifiedTime(each)).append(Files.size(each));
        }
        String hash = Integer.toHexString(Arrays.hashCode(facts.toString().toCharArray()));
        return new ClassArchive(Optional.of(jar.resolveSibling("classes-" + hash + ".jsa")));
    }

    /** Returns the Java options for a process, which writes the archive if there is none. */
    public List<String> options() {
        if (archive.isEmpty() || Files.exists(archive.get()) || beingWritten.isPresent()) {
            return optionsToRead();
        }
        Path part = archive.get()
                .resolveSibling(archive.get().getFileName() + "."
                        + ProcessHandle.current().pid());
        beingWritten = Optional.of(part);
        return List.of("-XX:ArchiveClassesAtExit=" + part, "-Xlog:disable");
    }

    /**
     * Keeps the archive that a process has written, so that later processes use it. Call it after all processes have
     * ended.
     */
    public void keep() throws IOException {
        if (beingWritten.isPresent() && archive.isPresent() && Files.exists(beingWritten.get())) {
            Files.move(beingWritten.get(), archive.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private List<String> optionsToRead() {
        return archive.filter(file -> Files.exists(file))
                .map(file -> List.of(
                        "-XX:SharedArchiveFile=" + file,
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0",
                        "-Xlog:disable"))
                .orElse(List.of());
    }
}
