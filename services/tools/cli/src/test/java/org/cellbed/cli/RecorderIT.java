package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.launcher.ToolProcess;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.recorder.process.RecorderMain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The recorder of a run by the clock: killed, restarted, and put in the place of another. */
class RecorderIT {
    private static final Pattern ANNOUNCED = Pattern.compile("announced run (\\S+) to cells");

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @TempDir
    private Path folder;

    @Test
    void aRecorderThatIsKilledInRehearsalAndRunLeavesAWholeRunWithAVerdict() throws Exception {
        Path run = folder.resolve("run");
        CompletableFuture<CommandRun> running =
                CompletableFuture.supplyAsync(() -> real(run, "--rehearsal", "10", "--slots", "200"));

        awaitStatus(run, "rehearsing");
        kill(run);
        awaitStatus(run, "recording");
        Path slots = run.resolve("slots.csv");
        await().atMost(2, TimeUnit.MINUTES)
                .until(() -> Files.readAllLines(slots).size() > 50);
        kill(run);
        CommandRun ended = running.orTimeout(4, TimeUnit.MINUTES).join();

        String log = Files.readString(run.resolve("logs/recorder.log"));
        assertThat(log.lines().filter(line -> line.contains(" announced rehearsal ")))
                .hasSize(1);
        assertThat(log.lines().filter(line -> line.contains(" announced run "))).hasSize(1);
        assertThat(log).contains("resuming rehearsal", "resuming run");
        assertThat(CommandRun.of("audit", run.toString()).exitCode()).isZero();
        assertThat(Files.readAllLines(slots)).hasSize(1 + 200);
        JsonNode manifest = manifest(run);
        assertThat(manifest.path("ended").isNull()).isFalse();
        assertThat(manifest.path("interrupted").asBoolean(true)).isFalse();
        assertThat(manifest.path("disturbed").asBoolean(true))
                .as("the cell does not notice its recorder")
                .isFalse();
        boolean valid = manifest.at("/verdicts/fidelity").asText().equals("ok");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(valid ? 0 : 1);
        assertThat(run.resolve("recorder.url")).doesNotExist();
    }

    @Test
    void aRecorderWithoutALauncherFindsTheSameVerdictInTheSameJournal() throws Exception {
        Path launched = folder.resolve("launched");
        CommandRun run = real(launched, "--slots", "60", "--rehearsal", "0", "--bootstrap", BROKER.bootstrap());
        assertThat(run.exitCode()).as(run.err()).isIn(0, 1);

        Path runs = folder.resolve("runs");
        Path alone = unended(launched, runs);
        Process recorder = new ToolProcess(
                        RecorderMain.class,
                        List.of(),
                        Map.of(
                                "CELLBED_BOOTSTRAP",
                                BROKER.bootstrap(),
                                "CELLBED_INSTANCE",
                                "recorder",
                                "CELLBED_SCENARIO",
                                "small",
                                "CELLBED_RUNS",
                                runs.toString()))
                .start(List.of(), folder.resolve("alone.log"));
        assertThat(recorder.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(recorder.exitValue())
                .as(Files.readString(folder.resolve("alone.log")))
                .isZero();
        for (String file : List.of("tasks.csv", "slots.csv", "events.csv", "summary.json")) {
            assertThat(alone.resolve(file)).hasSameTextualContentAs(launched.resolve(file));
        }
        assertThat(manifest(alone).path("verdicts"))
                .isEqualTo(manifest(launched).path("verdicts"));
        assertThat(fidelity(alone)).isEqualTo(fidelity(launched));
    }

    /** The folder that a recorder would find of the same run had its predecessor been killed at once. */
    private static Path unended(Path launched, Path runs) throws IOException {
        Matcher announced = ANNOUNCED.matcher(Files.readString(launched.resolve("logs/recorder.log")));
        assertThat(announced.find()).isTrue();
        Path alone = Files.createDirectories(runs.resolve(announced.group(1)));
        ObjectNode manifest = (ObjectNode) manifest(launched);
        manifest.putNull("ended");
        Files.writeString(alone.resolve("manifest.json"), manifest.toString());
        Files.copy(launched.resolve("scenario.yaml"), alone.resolve("scenario.yaml"));
        return alone;
    }

    /** All but the number of processes, of which a second recorder is one. */
    private static JsonNode fidelity(Path run) throws IOException {
        ObjectNode fidelity = (ObjectNode)
                new ObjectMapper().readTree(run.resolve("fidelity.json").toFile());
        ((ObjectNode) fidelity.path("stages")).remove("processes");
        return fidelity;
    }

    private static JsonNode manifest(Path run) throws IOException {
        return new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    }

    private static CommandRun real(Path run, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "small", "--policy", "vls", "--time", "real", "--out", run.toString()));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void kill(Path run) {
        CommandRun kill = CommandRun.of("inject", "kill", "recorder", "--run", run.toString());
        assertThat(kill.exitCode()).as(kill.err()).isZero();
    }

    private static void awaitStatus(Path run, String phase) {
        await().atMost(2, TimeUnit.MINUTES).until(() -> {
            CommandRun status = CommandRun.of("status", "--json", "--run", run.toString());
            return !status.out().isEmpty()
                    && new ObjectMapper()
                            .readTree(status.out())
                            .path("phase")
                            .asText()
                            .equals(phase);
        });
    }
}
