package org.cellbed.rundir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;

/** The policy two-choices, the example of docs/policies.md, compiled and packed as that page says. */
public final class ExamplePolicy {
    /** Its name in scenarios. */
    public static final String NAME = "two-choices";

    private static final Path EXAMPLE = Path.of("../../../docs/examples/policy");
    private static final String SERVICE = "META-INF/services/org.cellbed.model.policy.PolicyProvider";

    private ExamplePolicy() {}

    /** Packs two-choices.jar in a folder. */
    public static Path packed(Path folder) throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        OutputStream.nullOutputStream(),
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        EXAMPLE.resolve("TwoChoices.java").toString());
        assertThat(failed).isZero();
        Path jar = folder.resolve("two-choices.jar");
        try (FileSystem packed =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(packed.getPath("META-INF/services"));
            Files.createDirectories(packed.getPath("example"));
            Files.copy(EXAMPLE.resolve(SERVICE), packed.getPath(SERVICE));
            for (String name : new String[] {"TwoChoices", "TwoChoices$Decisions"}) {
                Files.copy(classes.resolve("example/" + name + ".class"), packed.getPath("example/" + name + ".class"));
            }
        }
        return jar;
    }
}
