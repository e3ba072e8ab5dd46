package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The testbed brought up with a broker of its own, asked and disturbed while it runs. */
class UpCommandIT {
    @TempDir
    private Path folder;

    @Test
    void requestsToARunningCellAreExecutedAndItsTasksAddUp() throws IOException {
        Path run = folder.resolve("run");
        CompletableFuture<CommandRun> up = CompletableFuture.supplyAsync(() ->
                CommandRun.of("up", "small", "--policy", "vls", "--slots", "300", "--plain", "--out", run.toString()));

        awaitStatus(run, status -> status.at("/cells/0/slot").asInt() > 5);
        assertThat(asked("inject", "kill", "device-2", "--run", run.toString())).isEqualTo("killed device-2\n");
        awaitStatus(run, status -> process(status, "device-2").path("restarts").asInt() == 1);
        awaitStatus(
                run, status -> status.path("reports").findValuesAsText("name").contains("enodeb"));
        assertThat(asked("scale", "device", "4", "--run", run.toString())).isEqualTo("started or ended: device-4\n");
        assertThat(asked("inject", "add", "device", "--run", run.toString())).isEqualTo("started: device-5\n");
        assertThat(asked("inject", "remove", "device-1", "--at-slot", "60", "--run", run.toString()))
                .as("a busy host may have come so far meanwhile")
                .isIn("planned for slot 60\n", "asked device-1 to leave\n");
        assertThat(asked("inject", "outage", "2", "--for", "1", "--at-slot", "70", "--run", run.toString()))
                .startsWith("server 2 is down for ")
                .endsWith(" slots from slot 70\n");
        awaitStatus(run, status -> status.at("/cells/0/slot").asInt() > 60);

        CommandRun ended = up.orTimeout(4, TimeUnit.MINUTES).join();
        boolean valid = new ObjectMapper()
                .readTree(run.resolve("fidelity.json").toFile())
                .get("verdict")
                .asText()
                .equals("valid");
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(valid ? 0 : 1);
        assertThat(CommandRun.of("audit", run.toString()).exitCode()).isZero();
        assertThat(Files.readString(run.resolve("launches.csv")))
                .contains(
                        ",device-2,killed,",
                        ",device-2,started again,",
                        ",device-4,started,",
                        ",device-5,started,",
                        ",device-1,asked to end,");
        assertThat(Files.readAllLines(run.resolve("outages.csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2,");
        assertThat(CommandRun.of("status", "--run", run.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void aProcessOfAnUnknownRunIsNotKilled() {
        CommandRun kill = CommandRun.of("inject", "kill", "device-1", "--run", folder.toString());

        assertThat(kill.exitCode()).isEqualTo(2);
        assertThat(kill.err()).startsWith("cellbed: --run " + folder + ": found ");
    }

    private static String asked(String... arguments) {
        CommandRun answer = CommandRun.of(arguments);
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return answer.out();
    }

    private static void awaitStatus(Path run, Predicate<JsonNode> expected) {
        await().atMost(4, TimeUnit.MINUTES).pollDelay(0, TimeUnit.SECONDS).until(() -> {
            CommandRun status = CommandRun.of("status", "--json", "--run", run.toString());
            return !status.out().isEmpty() && expected.test(new ObjectMapper().readTree(status.out()));
        });
    }

    private static JsonNode process(JsonNode status, String name) {
        for (JsonNode process : status.get("processes")) {
            if (process.get("name").asText().equals(name)) {
                return process;
            }
        }
        throw new AssertionError("no process " + name + " in " + status);
    }
}
