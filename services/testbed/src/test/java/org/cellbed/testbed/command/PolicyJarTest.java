package org.cellbed.testbed.command;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/policies.md, compiled and packed as that page says. */
class PolicyJarTest {
    private static final Path EXAMPLE = Path.of("../../docs/examples/policy");
    private static final String SERVICE = "META-INF/services/org.cellbed.model.policy.PolicyProvider";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void compileAndPack() throws IOException {
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
        jar = folder.resolve("two-choices.jar");
        try (FileSystem packed =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(packed.getPath("META-INF/services"));
            Files.createDirectories(packed.getPath("example"));
            Files.copy(EXAMPLE.resolve(SERVICE), packed.getPath(SERVICE));
            for (String name : new String[] {"TwoChoices", "TwoChoices$Decisions"}) {
                Files.copy(classes.resolve("example/" + name + ".class"), packed.getPath("example/" + name + ".class"));
            }
        }
    }

    @Test
    void policyInAJarIsListedAndChosenByName() throws IOException {
        CommandRun listed = CommandRun.of("policies", "--policy-jar", jar.toString());
        assertThat(listed.out()).contains("two-choices    The less loaded of two servers picked at random.");

        Path out = folder.resolve("run");
        CommandRun run = CommandRun.of(
                "simulate",
                "paper",
                "--slots",
                "50",
                "--policy",
                "two-choices",
                "--policy-jar",
                jar.toString(),
                "--out",
                out.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(Files.readAllLines(out.resolve("tasks.csv"))).hasSize(501);
    }
}
