package org.cellbed.testbed.command;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.model.policy.PolicyCatalog;
import picocli.CommandLine.Option;

/** The option that adds the user's policies. */
final class PolicyJars {
    @Option(
            names = "--policy-jar",
            paramLabel = "FILE",
            description = "A jar with your policies; can be repeated. See docs/policies.md.")
    private List<Path> jars = new ArrayList<>();

    /** Returns the built-in policies and those in the given jars. */
    PolicyCatalog policies() {
        URL[] urls = jars.stream().map(PolicyJars::url).toArray(URL[]::new);
        try {
            // stays open as long as the process, because classes are loaded when they are first used
            return PolicyCatalog.of(new URLClassLoader(urls, getClass().getClassLoader()));
        } catch (IllegalArgumentException e) {
            throw new BadInput("--policy-jar: " + e.getMessage());
        }
    }

    List<Path> files() {
        return List.copyOf(jars);
    }

    private static URL url(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new BadInput("--policy-jar " + jar + ": found no such file, expected a jar");
        }
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new BadInput("--policy-jar " + jar + ": " + e.getMessage());
        }
    }
}
