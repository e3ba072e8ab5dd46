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
 * An archive of the loaded classes of processes with the same class path, which halves the time that each takes to start. The
 * first process that finds none writes it as it ends. All map it where it was written for, and so have the same pages of it in
 * memory and in the caches; elsewhere each would have to mend a copy of its own. Not thread-safe.
 */
public final class ClassArchive {
    private final Optional<Path> archive;
    private Optional<Path> beingWritten = Optional.empty();

    private ClassArchive(Optional<Path> archive) {
        this.archive = archive;
    }

    /** No archive: there can be none where a class path has folders. */
    public static ClassArchive none() {
        return new ClassArchive(Optional.empty());
    }

    /**
     * An archive beside a jar, of a class path of jars.
     *
     * @param jars that are there
     */
    public static ClassArchive beside(Path jar, List<Path> jars) throws IOException {
        StringBuilder facts = new StringBuilder(Runtime.version() + Version.text());
        for (Path each : jars) {
            facts.append(each).append(Files.getLastModifiedTime(each)).append(Files.size(each));
        }
        String hash = Integer.toHexString(Arrays.hashCode(facts.toString().toCharArray()));
        return new ClassArchive(Optional.of(jar.resolveSibling("classes-" + hash + ".jsa")));
    }

    /** Returns the options of Java for a process, which writes the archive where nothing has. */
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

    /** Once all processes have ended: the archive that one of them has written can be used from now on. */
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
