package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cellbed.launcher.ToolProcess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments whose trials are processes. */
class ExperimentCommandIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void aTinyExperiment() throws IOException {
        file = Files.writeString(
                folder.resolve("tiny.yaml"),
                TinyExperiment.YAML.replace("[2, 3]", "[2]").replace("seeds: [1, 2]", "seeds: 1"));
    }

    @Test
    void aKilledExperimentResumesToTheResultsOfAnUnbrokenOne() throws Exception {
        Path killed = folder.resolve("killed");
        Process process = new ToolProcess(Cellbed.class, List.of(), Map.of())
                .start(arguments(killed), folder.resolve("killed.log"));
        Path training = killed.resolve("trials/count2_dtomalb_s01/train/manifest.json");
        await().atMost(PATIENCE).until(() -> Files.exists(training));
        // its processes still end while the same command goes on
        process.destroyForcibly().waitFor();

        CommandRun further = CommandRun.of(arguments(killed).toArray(String[]::new));
        CommandRun whole = CommandRun.of(arguments(folder.resolve("whole")).toArray(String[]::new));

        assertThat(List.of(further.exitCode(), whole.exitCode())).containsOnly(0);
        assertThat(whole.out()).contains("devices.count=2", "sampled");
        for (String name : List.of("outcomes.csv", "curves.csv")) {
            assertThat(killed.resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(name));
        }
    }

    @Test
    void overKafkaTheResultsAreThoseOfOneProcess() throws IOException {
        String yaml = "schema: 1\nname: wires\nscenario: small\npolicies: vls\nseeds: 1\neval_slots: 20\n";
        Files.writeString(file, yaml);
        CommandRun inMemory = CommandRun.of(arguments(folder.resolve("memory")).toArray(String[]::new));
        Files.writeString(file, yaml + "wire: kafka\n");
        CommandRun overKafka = CommandRun.of(arguments(folder.resolve("kafka")).toArray(String[]::new));

        assertThat(List.of(inMemory.exitCode(), overKafka.exitCode()))
                .as(inMemory.err() + overKafka.err())
                .containsOnly(0);
        for (String name : List.of("outcomes.csv", "curves.csv")) {
            assertThat(folder.resolve("kafka").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("memory").resolve(name));
        }
    }

    @Test
    void badInputIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.writeString(file, Files.readString(file).replace("devices.count", "devices.cout"));
        CommandRun run = CommandRun.of(arguments(folder.resolve("out")).toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(file + ":5: axes: unknown key \"devices.cout\", did you mean \"devices.count\"?");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aBuiltInOneIsPrintedAsAStart() {
        CommandRun run = CommandRun.of("experiment", "fig7", "--print");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("name: fig7\n");
    }

    private List<String> arguments(Path out) {
        return List.of("experiment", file.toString(), "--out", out.toString());
    }
}
