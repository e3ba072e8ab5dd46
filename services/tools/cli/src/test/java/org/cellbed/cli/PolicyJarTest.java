package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.rundir.plan.ExamplePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/policies.md, compiled and packed as that page says. */
class PolicyJarTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void compileAndPack() throws IOException {
        jar = ExamplePolicy.packed(folder);
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
