package org.cellbed.launcher.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.launcher.process.ClassArchive;

/**
 * Where the server's classes are: what the build of services/broker left below the folder that the system property
 * {@value #HOME} names. The start script sets it, and the build does for tests. Not thread-safe.
 *
 * @param classPath for the child process only, never for this one
 * @param archive of the classes that it loads
 */
record BrokerInstallation(String classPath, ClassArchive archive) {
    /** The system property that names the folder of the {@code cellbed} script. */
    static final String HOME = "cellbed.home";

    /** Of this process's own Cellbed. */
    static BrokerInstallation find() {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new BrokerFailure("the system property " + HOME + " is missing, expected the folder of ./cellbed");
        }
        Path built = Path.of(home, "services", "broker", "target");
        try {
            return in(built);
        } catch (IOException failure) {
            throw new BrokerFailure("cannot read " + built + ": " + failure.getMessage(), failure);
        }
    }

    private static BrokerInstallation in(Path built) throws IOException {
        Path classes = built.resolve("classes");
        List<Path> jars = jarsIn(built.resolve("lib"));
        if (jars.isEmpty() || !Files.isDirectory(classes)) {
            throw new BrokerFailure(
                    "found no built broker in " + built + ", expected classes/ and lib/*.jar: run mvn package");
        }
        List<Path> own = jarsIn(built);
        boolean packaged = own.size() == 1 && !newest(classes).isAfter(newest(own.get(0)));
        List<Path> all = new ArrayList<>(packaged ? own : List.of(classes));
        all.addAll(jars);
        return new BrokerInstallation(
                all.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                packaged ? ClassArchive.beside(jars.get(0), all) : ClassArchive.none());
    }

    private static Instant newest(Path fileOrFolder) throws IOException {
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            Instant newest = Instant.MIN;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                newest = changed.isAfter(newest) ? changed : newest;
            }
            return newest;
        }
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
