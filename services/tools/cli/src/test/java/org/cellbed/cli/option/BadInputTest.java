package org.cellbed.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cellbed.cli.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake is answered with one clear line and exit code 2, and nothing is written. */
class BadInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --set devices.cout=3       | --set devices.cout=3: unknown key "devices.cout", did you mean "devices.count"?
            --set radio.bandwidth=20s  | --set radio.bandwidth=20s: radio.bandwidth: found 20s, expected
            --set devices.count=0      | --set devices.count=0: devices.count: found 0, expected a whole number of at least 1
            --slots=-3                 | --slots -3: slots: found -3, expected a whole number of at least 1
            --policy=vlss              | did you mean "vls"?
            --seed=one                 | '--seed'
            --traces=/nowhere/at/all   | /nowhere/at/all
            --polcy=vls                | did you mean --policy
            """)
    void oneClearLine(String argument, String expected) throws IOException {
        String[] parts = argument.strip().split(" ", 2);
        Path out = folder.resolve("run");
        CommandRun run = parts.length == 1
                ? CommandRun.of("simulate", "paper", "--out", out.toString(), parts[0])
                : CommandRun.of("simulate", "paper", "--out", out.toString(), parts[0], parts[1]);
        assertRefused(run, expected);
        assertThat(out).doesNotExist();
    }

    @Test
    void unknownScenarioIsRefusedWithASuggestion() {
        assertRefused(CommandRun.of("simulate", "papr"), "did you mean \"paper\"?");
    }

    @Test
    void folderThatIsNotEmptyIsRefusedAndLeftAlone() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "precious");
        CommandRun run = CommandRun.of("simulate", "paper", "--out", folder.toString());
        assertRefused(run, "found a folder that is not empty, expected a new or empty folder");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("mine.txt"));
        }
    }

    @Test
    void placeThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandRun run = CommandRun.of(
                "simulate", "paper", "--out", file.resolve("below").toString());
        assertRefused(run, "found a place that cannot be written");
    }

    @Test
    void missingJarIsRefused() {
        assertRefused(
                CommandRun.of("simulate", "paper", "--policy-jar", "no.jar"),
                "--policy-jar no.jar: found no such file, expected a jar");
    }

    @Test
    void realTimeWithoutTasksIsRefused() {
        assertRefused(
                CommandRun.of("run", "paper", "--time", "real", "--no-tasks"),
                "--no-tasks: found it with --time real, expected it in virtual time only, because tasks.csv is needed to judge a real-time run");
    }

    @Test
    void aSpeedOfNothingIsRefusedBeforeSlotsAreCountedByIt() {
        assertRefused(CommandRun.of("gap", "small", "--speed", "0"), "--speed: found 0.0, expected a number above 0");
    }

    @Test
    void missingCommandIsRefused() {
        assertRefused(CommandRun.of(), "found no command, expected one, such as up or simulate");
    }

    @Test
    void allProblemsOfAFileAreReportedAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), """
                schema: 1
                name: mine
                devices: {cont: 3}
                servers: {count: 0}
                fibre: 1 m
                """);
        CommandRun run = CommandRun.of("validate", file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("my.yaml:3: ") && line.contains("did you mean \"count\"?"))
                .anyMatch(line -> line.contains("my.yaml:4: servers.count: found 0"))
                .anyMatch(line -> line.contains("my.yaml:5: fibre: found 1 m"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time_s,rsrp;0,-90        | snr_db
            time_s,snr_db;0,high     | high
            time_s,snr_db;0,3;2,3;1,3| 1
            """)
    void badTraceIsRefusedWithItsPlace(String content, String expected) throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Files.writeString(traces.resolve("a.csv"), content.strip().replace(';', '\n') + "\n");
        Path out = folder.resolve("run");
        CommandRun run = CommandRun.of("simulate", "traces", "--traces", traces.toString(), "--out", out.toString());
        assertRefused(run, expected);
        assertThat(run.err()).contains("a.csv:");
        assertThat(out).doesNotExist();
    }

    private static void assertRefused(CommandRun run, String expected) {
        assertThat(run.err()).contains(expected);
        assertThat(run.err().lines().filter(line -> !line.contains("--help") && !line.contains("did you mean --")))
                .hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
