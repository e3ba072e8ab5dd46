package org.cellbed.testbed.broker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the server's classes are: what the build of services/broker left below the folder that the system property
 * {@value #HOME} names. The start script sets it, and the build does for tests.
 *
 * @param classPath for the child process only, never for this one
 */
record BrokerInstallation(String classPath) {
    /** The system property that names the folder of the {@code cellbed} script. */
    static final String HOME = "cellbed.home";

    /** Of this process's own Cellbed. */
    static BrokerInstallation find() {
        return below(System.getProperty(HOME));
    }

    private static BrokerInstallation below(@Nullable String home) {
        if (home == null) {
            throw new BrokerFailure("the system property " + HOME + " is missing, expected the folder of ./cellbed");
        }
        Path built = Path.of(home, "services", "broker", "target");
        Path classes = built.resolve("classes");
        List<Path> jars = jarsIn(built.resolve("lib"));
        if (jars.isEmpty() || !Files.isDirectory(classes)) {
            throw new BrokerFailure(
                    "found no built broker in " + built + ", expected classes/ and lib/*.jar: run mvn package");
        }
        return new BrokerInstallation(Stream.concat(Stream.of(classes), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)));
    }

    private static List<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new BrokerFailure("cannot read " + folder + ": " + failure.getMessage(), failure);
        }
    }
}
