package org.cellbed.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessEnvironmentTest {
    @TempDir
    private Path folder;

    @Test
    void anEmptyVariableNamesNoFile() {
        assertThat(read("CELLBED_KAFKA_CONFIG", "").kafkaConfig()).isEmpty();
        assertThat(read("CELLBED_WEIGHTS", "").learner().weights()).isEmpty();
        assertThat(read("CELLBED_CHECKPOINT", "").learner().checkpoint()).isEmpty();
        assertThat(read("CELLBED_KAFKA_CONFIG", "client.properties").kafkaConfig())
                .hasValue(Path.of("client.properties"));
    }

    @ParameterizedTest
    @CsvSource({
        "/checkpoints/checkpoint.bin, 1, /checkpoints/checkpoint.bin",
        "/checkpoints/checkpoint.bin, 2, /checkpoints/checkpoint-cell-2.bin",
        "checkpoint, 3, checkpoint-cell-3"
    })
    void learnersOfSeveralCellsWriteDifferentFiles(String named, int cell, String written) {
        assertThat(read("CELLBED_CHECKPOINT", named).learner().checkpointOf(cell))
                .hasValue(Path.of(written));
    }

    @Test
    void anUnknownVariableIsRefusedWithASuggestion() {
        assertThatThrownBy(() -> read("CELLBED_CHEKPOINT", "checkpoint.bin"))
                .hasMessage("CELLBED_CHEKPOINT is unknown, did you mean CELLBED_CHECKPOINT?");
    }

    @Test
    void policyJarsAreFilesAndAllJarsOfFolders() throws IOException {
        Path first = Files.createFile(
                Files.createDirectory(folder.resolve("policies")).resolve("b.jar"));
        Path second = Files.createFile(folder.resolve("policies/a.jar"));
        Files.createFile(folder.resolve("policies/README"));
        Path single = Files.createFile(folder.resolve("c.jar"));

        assertThat(read("CELLBED_POLICY_JARS", folder.resolve("policies") + File.pathSeparator + single)
                        .policyJars())
                .containsExactly(second, first, single);
        assertThat(read("CELLBED_POLICY_JARS", "").policyJars()).isEmpty();
        assertThatThrownBy(() -> read("CELLBED_POLICY_JARS", "nowhere"))
                .hasMessage("CELLBED_POLICY_JARS nowhere: found no such file or folder, expected jars");
    }

    private static ProcessEnvironment read(String name, String value) {
        return ProcessEnvironment.of(Map.of("CELLBED_BOOTSTRAP", "localhost:9092", name, value));
    }
}
