package org.cellbed.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cellbed.launcher.process.ClassArchive;

/** The class path of the processes that a run starts, and the archive of their loaded classes. Not thread-safe. */
final class ChildClasses {
    private final List<Path> paths;
    private final ClassArchive archive;

    /** The class path of this process and further jars. */
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
        this.archive = runtimeJar.isPresent() ? ClassArchive.beside(runtimeJar.get(), paths) : ClassArchive.none();
    }

    /** Returns the options of Java for a process, which may write the archive where there is none. */
    List<String> options() {
        return withClassPath(archive.options());
    }

    /** Returns the options of Java for a process whose classes are not those of the others. */
    List<String> optionsToRead() {
        return withClassPath(archive.optionsToRead());
    }

    private List<String> withClassPath(List<String> archiveOptions) {
        List<String> options = new ArrayList<>(
                List.of("-cp", paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        options.addAll(archiveOptions);
        return options;
    }

    /** Keeps the archive that a process has written; to be called when all have ended. */
    void keepArchive() throws IOException {
        archive.keep();
    }
}
