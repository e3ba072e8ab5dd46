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

/** The option that brings policies of one's own. */
final class PolicyJars {
    @Option(
            names = "--policy-jar",
            paramLabel = "FILE",
            description = "A jar with policies of your own; may be given several times. See docs/policies.md.")
    private List<Path> jars = new ArrayList<>();

    /** The policies that come with Cellbed and those in the jars given. */
    PolicyCatalog policies() {
        URL[] urls = jars.stream().map(PolicyJars::url).toArray(URL[]::new);
        try {
            // open as long as the process: classes are loaded from it when they are first used
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
