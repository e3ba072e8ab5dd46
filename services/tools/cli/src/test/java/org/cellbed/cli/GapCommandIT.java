package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void sameScenarioInBothTimesIsPairedAndTheRealRunIsPlayedAgain() throws IOException {
        Path out = folder.resolve("gap");

        CommandRun gap = CommandRun.of(
                "gap",
                "small",
                "--policy",
                "selfish",
                "--slots",
                "12",
                "--speed",
                "0.5",
                "--rehearsal",
                "0",
                "--out",
                out.toString());

        JsonNode found = JSON.readTree(out.resolve("gap.json").toFile());
        boolean valid = found.at("/open_loop/verdict").asText().equals("valid");
        assertThat(gap.exitCode()).isEqualTo(valid ? 0 : 1);
        assertThat(gap.out()).startsWith("OPEN LOOP").contains("CLOSED LOOP", "t_return ");
        assertThat(found.at("/open_loop"))
                .isEqualTo(JSON.readTree(out.resolve("real/fidelity.json").toFile()));
        assertThat(found.at("/closed_loop/parameters/time/first").asText()).isEqualTo("virtual");
        assertThat(found.at("/closed_loop/parameters/time/second").asText()).isEqualTo("real");
        assertThat(found.at("/closed_loop/tasks/common").asInt()).isPositive();
        assertThat(found.at("/closed_loop/tasks/unlike").asInt(-1)).isZero();
        assertThat(found.at("/stages/t_up/difference_s/pairs").asLong())
                .isEqualTo(found.at("/closed_loop/delay_s/pairs").asLong());
        assertThat(CommandRun.of("verify", out.resolve("virtual").toString()).exitCode())
                .isZero();

        Path again = folder.resolve("again");
        CommandRun replayed = CommandRun.of(
                "replay", out.resolve("real").toString(), "--policy", "selfish", "--out", again.toString());
        assertThat(replayed.exitCode()).as(replayed.err()).isZero();
        assertThat(Files.readAllLines(again.resolve("tasks.csv")))
                .hasSameSizeAs(Files.readAllLines(out.resolve("real/tasks.csv")));
        assertThat(CommandRun.of("audit", again.toString()).exitCode()).isZero();
    }
}
