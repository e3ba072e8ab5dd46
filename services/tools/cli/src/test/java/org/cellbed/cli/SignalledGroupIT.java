package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SIGTERM to the launcher and all its processes at once, as many send it who end a service. A terminal's Ctrl-C does the same
 * with SIGINT, which whoever builds in the background ignores, and all below him.
 */
class SignalledGroupIT {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder;

    /** The log of the broker is there before its process, which is deaf to signals only once it begins. */
    @ParameterizedTest(name = "when {0} contains {1}, {2}")
    @CsvSource({
        "broker/broker.log, metadata, --policy vls --time real",
        "logs/enodeb.log, cell 1, --policy dtomalb --train --time real",
        "logs/enodeb.log, cell 1, --policy dtomalb --train --time virtual",
        "logs/enodeb.log, cell 1, --policy vls --time real --rehearsal 60",
        "slots.csv, utility, --policy vls --time virtual"
    })
    void endsTheRunAndLeavesItWhole(String file, String mark, String options) throws Exception {
        Process launcher = launch(options.split(" ", -1));
        Path shows = folder.resolve("run").resolve(file);
        await().atMost(2, TimeUnit.MINUTES)
                .until(() -> Files.exists(shows) && Files.readString(shows).contains(mark));

        terminateGroup(launcher);

        assertThat(launcher.waitFor(40, TimeUnit.SECONDS)).as(output()).isTrue();
        assertThat(launcher.exitValue()).as(output()).isEqualTo(TERMINATED);
        Path run = folder.resolve("run");
        boolean early = Files.readAllLines(run.resolve("slots.csv")).size() == 1;
        assertThat(output().contains("stopped before its first slot"))
                .as(output())
                .isEqualTo(early);
        Path launches = run.resolve("launches.csv");
        assertThat(Files.readString(launches)).doesNotContain("died", "started again");
        assertThat(CommandRun.of("audit", run.toString()).exitCode()).isZero();
        assertThat(new ObjectMapper()
                        .readTree(run.resolve("manifest.json").toFile())
                        .path("interrupted")
                        .booleanValue())
                .isTrue();
    }

    private Process launch(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dcellbed.home=" + System.getProperty("cellbed.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Cellbed.class.getName(),
                "run",
                "small",
                "--slots",
                "100000",
                "--out",
                folder.resolve("run").toString()));
        command.addAll(List.of(options));
        File output = folder.resolve("output.txt").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    /** The launcher leads its group, as {@code setsid} replaces itself by it. */
    private static void terminateGroup(Process launcher) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-s", "TERM", "--", "-" + launcher.pid())
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output.txt"));
    }
}
