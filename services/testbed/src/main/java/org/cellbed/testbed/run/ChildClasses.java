package org.cellbed.testbed.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cellbed.runtime.Version;

/**
 * The class path of the processes that a run starts, and an archive of its loaded classes, which halves the time that each
 * takes to start. The first process that finds none writes it as it ends. Not thread-safe.
 */
final class ChildClasses {
    private final List<Path> paths;
    private final Optional<Path> archive;
    private Optional<Path> beingWritten = Optional.empty();

    /** The class path of this process and some jars more. */
    ChildClasses(List<Path> jars) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            all.add(Path.of(path));
        }
        jars.forEach(jar -> all.add(jar.toAbsolutePath()));
        Optional<Path> runtimeJar = all.stream()
                .filter(path -> Files.isRegularFile(path)
                        && path.getFileName().toString().startsWith("runtime-"))
                .findFirst();
        // an archive goes with jars only: where our own classes are in jars, folders hold those of the command line
        this.paths = all.stream()
                .filter(path -> runtimeJar.isEmpty() || Files.isRegularFile(path))
                .toList();
        this.archive = runtimeJar.isEmpty() ? Optional.empty() : Optional.of(archiveBeside(runtimeJar.get()));
    }

    /** What to tell Java. */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-cp",
                String.join(
                        File.pathSeparator, paths.stream().map(Path::toString).toList())));
        if (archive.isPresent() && Files.exists(archive.get())) {
            options.add("-XX:SharedArchiveFile=" + archive.get());
            options.add("-Xlog:disable");
        } else if (archive.isPresent() && beingWritten.isEmpty()) {
            Path part = archive.get()
                    .resolveSibling(archive.get().getFileName() + "."
                            + ProcessHandle.current().pid());
            beingWritten = Optional.of(part);
            options.add("-XX:ArchiveClassesAtExit=" + part);
            options.add("-Xlog:disable");
        }
        return options;
    }

    /** Once all processes have ended: the archive that one of them has written can be used from now on. */
    void keepArchive() throws IOException {
        if (beingWritten.isPresent() && archive.isPresent() && Files.exists(beingWritten.get())) {
            Files.move(beingWritten.get(), archive.get(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path archiveBeside(Path runtimeJar) throws IOException {
        StringBuilder facts = new StringBuilder(Runtime.version() + Version.text());
        for (Path path : paths) {
            facts.append(path).append(Files.getLastModifiedTime(path)).append(Files.size(path));
        }
        String hash = Integer.toHexString(Arrays.hashCode(facts.toString().toCharArray()));
        return runtimeJar.resolveSibling("classes-" + hash + ".jsa");
    }
}
