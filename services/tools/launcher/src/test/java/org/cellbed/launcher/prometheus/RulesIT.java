package org.cellbed.launcher.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules by their own tests. Skipped where there is no promtool on the PATH. */
class RulesIT {
    private record Ended(int exitCode, String output) {}

    @Test
    void rulesSayAndAlertsFireAsTheirTestsExpect() throws InterruptedException {
        Optional<Ended> promtool = promtool("test", "rules", "tests/rules_test.yml");
        assumeTrue(promtool.isPresent(), "no promtool on the PATH");

        assertThat(promtool.get().exitCode()).as(promtool.get().output()).isZero();
    }

    @Test
    void theConfigurationOfTheContainersIsValid() throws InterruptedException {
        Optional<Ended> promtool = promtool("check", "config", "prometheus.yml");
        assumeTrue(promtool.isPresent(), "no promtool on the PATH");

        assertThat(promtool.get().exitCode()).as(promtool.get().output()).isZero();
    }

    private static Optional<Ended> promtool(String... arguments) throws InterruptedException {
        Path folder = Observability.FOLDER.resolve("prometheus");
        ProcessBuilder builder = new ProcessBuilder("promtool");
        builder.command().addAll(List.of(arguments));
        try {
            Process process =
                    builder.directory(folder.toFile()).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return Optional.of(new Ended(process.waitFor(), output));
        } catch (IOException e) {
            return Optional.empty(); // there is no such program
        }
    }
}
