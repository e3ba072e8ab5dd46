package org.cellbed.scenario;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.policy.catalog.PolicyCatalog;

/** Policies that users wrote: the jars that hold them, and the catalogue that a scenario names its policy from. */
public final class UserPolicies {
    /** The environment variable that names the jars. */
    public static final String VARIABLE = "CELLBED_POLICY_JARS";

    private UserPolicies() {}

    /**
     * Finds the jars that a text names: files, and folders of which all jars count, in the order of their names; separated as
     * the entries of a class path are.
     *
     * @throws IllegalArgumentException where a file or folder is missing
     */
    public static List<Path> jars(String paths) {
        List<Path> jars = new ArrayList<>();
        for (String text : paths.split(Pattern.quote(File.pathSeparator), -1)) {
            if (!text.isBlank()) {
                jars.addAll(jarsAt(Path.of(text.strip())));
            }
        }
        return List.copyOf(jars);
    }

    /**
     * Returns the policies that come with Cellbed, those in the jars, and those on the class path.
     *
     * @throws IllegalArgumentException where a jar is missing, holds no policy that can be made, or brings a name that is taken
     */
    public static PolicyCatalog catalog(List<Path> jars) {
        ClassLoader classPath = UserPolicies.class.getClassLoader();
        if (jars.isEmpty()) {
            return PolicyCatalog.of(classPath);
        }
        URL[] urls = jars.stream().map(UserPolicies::url).toArray(URL[]::new);
        try {
            // never closed: classes are loaded from the jars when they are first used
            return PolicyCatalog.of(new URLClassLoader(urls, classPath));
        } catch (IllegalArgumentException | ServiceConfigurationError e) {
            throw new IllegalArgumentException(list(jars) + ": " + e.getMessage(), e);
        }
    }

    /** Returns the jar that a policy was loaded from; empty for a policy of Cellbed's own and for classes in a folder. */
    public static Optional<Path> jarOf(PolicyProvider policy) {
        CodeSource source = policy.getClass().getProtectionDomain().getCodeSource();
        CodeSource own = PolicyCatalog.class.getProtectionDomain().getCodeSource();
        return source == null || source.equals(own)
                ? Optional.empty()
                : Optional.of(Path.of(URI.create(source.getLocation().toString())))
                        .filter(Files::isRegularFile);
    }

    private static List<Path> jarsAt(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            throw new IllegalArgumentException(path + ": found no such file or folder, expected jars");
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(path + ": found a folder that cannot be read, expected jars", e);
        }
    }

    private static URL url(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException(jar + ": found no such file, expected a jar");
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + ": " + e.getMessage(), e);
        }
    }

    private static String list(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(", "));
    }
}
