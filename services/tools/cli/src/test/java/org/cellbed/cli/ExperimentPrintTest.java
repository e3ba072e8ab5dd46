package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cellbed.experiment.file.BuiltInExperiments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentPrintTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsPrintedWithEveryDefaultAndNotPlayed() throws IOException {
        Path file = Files.writeString(folder.resolve("tiny.yaml"), TinyExperiment.YAML);
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("experiment", file.toString(), "--print", "--out", out.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("name: tiny\n", "seeds: [1, 2]\n", "wire: memory\n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aBuiltInOneIsPrintedAsItStandsAndInItsQuickForm() {
        assertThat(CommandRun.of("experiment", "fig7", "--print").out())
                .isEqualTo(BuiltInExperiments.yaml("fig7").orElseThrow());
        assertThat(CommandRun.of("experiment", "fig7", "--print", "--quick").out())
                .contains("train_slots: 2500\n", "devices.count: [5, 10, 12]");
    }
}
