package org.cellbed.launcher.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of the processes of one module, and the archive of the classes that they load. The build of a module
 * leaves both its jar and {@code lib/*.jar} in {@code services/MODULE/target}; the system property {@value #HOME} names
 * the folder that contains services. The start script sets it, and the build does for tests. Not thread-safe.
 *
 * @param classPath files and folders that exist
 */
public record ModuleClasses(List<Path> classPath, ClassArchive archive) {
    /** The system property that names the folder of the {@code cellbed} script. */
    public static final String HOME = "cellbed.home";

    /**
     * Finds the classes of a module.
     *
     * @param module its folder below services
     * @param further jars that follow on the class path
     * @throws IOException if the module is not built or cannot be read; the message is for users
     */
    public static ModuleClasses of(String module, List<Path> further) throws IOException {
        String home = System.getProperty(HOME);
        if (home == null) {
            throw new IOException("found no system property " + HOME + ", expected the folder of ./cellbed");
        }
        Path built = Path.of(home, "services", module, "target");
        Path classes = built.resolve("classes");
        List<Path> lib = jarsIn(built.resolve("lib"));
        if (lib.isEmpty() || !Files.isDirectory(classes)) {
            throw new IOException("found no built " + module + " in " + built
                    + ", expected classes/ and lib/*.jar: run ./cellbed, which builds what is missing");
        }
        List<Path> own = jarsIn(built);
        boolean packaged = own.size() == 1 && !newest(classes).isAfter(newest(own.get(0)));
        List<Path> all = new ArrayList<>(packaged ? own : List.of(classes));
        all.addAll(lib);
        further.forEach(jar -> all.add(jar.toAbsolutePath()));
        return new ModuleClasses(all, packaged ? ClassArchive.beside(lib.get(0), all) : ClassArchive.none());
    }

    /** Returns the classes of this process, with no archive. */
    public static ModuleClasses ofThisProcess() {
        return new ModuleClasses(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                        .map(Path::of)
                        .toList(),
                ClassArchive.none());
    }

    /** Returns the Java options for a process. */
    public List<String> options() {
        List<String> options = new ArrayList<>(archive.options());
        options.add("-cp");
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        return options;
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

    /** Returns the jars in a folder by name, without those of tests. */
    private static List<Path> jarsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.toString().endsWith("-tests.jar"))
                    .sorted()
                    .toList();
        }
    }
}
