package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.message.EventKind;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.EventsFile;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.ServersFile;
import org.cellbed.rundir.TasksFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A device that knows nothing of Cellbed but its broker and its .proto files. */
class PythonDeviceIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @BeforeAll
    static void setUpPython() throws IOException, InterruptedException {
        PythonDevice.setUp();
    }

    @Test
    void aDeviceInPythonDecidesByItsOwnPolicyOnTheTasksOfItsIndex() throws Exception {
        try (PythonDevice python = PythonDevice.start(BROKER.bootstrap(), folder.resolve("virtual.txt"))) {
            CommandRun run = command(
                    "run", "virtual", "--slots", "60", "--devices-per-process", "3", "--bootstrap", BROKER.bootstrap());

            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(python.awaitEnd()).isZero();
            assertThat(command("simulate", "simulated", "--slots", "60").exitCode())
                    .isZero();
            CellRun cell = cell("virtual");
            assertThat(cell.tasks())
                    .extracting(TasksFile.Row::task, TasksFile.Row::lengthBits, TasksFile.Row::cycles)
                    .isEqualTo(whatThereIsToCompute("simulated"));
            List<TasksFile.Row> own = tasksOf(cell, python.index());
            assertThat(own).hasSize(60).allMatch(row -> row.decision() == doneFirst(cell, row));
            assertBalanced("virtual");
        }
    }

    @Test
    void aKilledPythonDeviceIsDetachedAndItsBadRecordsAreCounted() throws Exception {
        try (PythonDevice python = PythonDevice.start(BROKER.bootstrap(), folder.resolve("real.txt"));
                PythonDevice nonsense = PythonDevice.start(
                        BROKER.bootstrap(), folder.resolve("nonsense.txt"), "lambda slot, task: 99")) {
            CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(() -> command(
                    "run",
                    "real",
                    "--time",
                    "real",
                    "--speed",
                    "0.5",
                    "--slots",
                    "120",
                    "--rehearsal",
                    "0",
                    "--devices-per-process",
                    "3",
                    "--bootstrap",
                    BROKER.bootstrap()));
            awaitSlot(20);
            python.kill();
            CommandRun ended = running.orTimeout(4, TimeUnit.MINUTES).join();

            assertThat(ended.out()).as(ended.err()).contains("tasks      ");
            assertThat(nonsense.awaitEnd()).isZero();
            CellRun cell = cell("real");
            assertThat(tasksOf(cell, python.index())).isNotEmpty();
            assertThat(tasksOf(cell, nonsense.index())).isEmpty();
            assertThat(cell.events())
                    .extracting(EventsFile.Row::kind, EventsFile.Row::subject)
                    .contains(
                            tuple(EventKind.DETACHED, "device-" + python.index()),
                            tuple(EventKind.ATTACHED, "device-" + nonsense.index()));
            assertThat(deadLetters("enodeb")).isPositive();
            assertBalanced("real");
        }
    }

    private static CommandRun command(String command, String out, String... arguments) {
        return CommandRun.of(Stream.concat(
                        Stream.of(command, "small", "--out", folder.resolve(out).toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static void assertBalanced(String run) {
        CommandRun audit = CommandRun.of("audit", folder.resolve(run).toString());
        assertThat(audit.exitCode()).as(audit.out() + audit.err()).isZero();
    }

    private static void awaitSlot(int slot) {
        await().atMost(2, TimeUnit.MINUTES).until(() -> {
            CommandRun status = CommandRun.of(
                    "status", "--json", "--run", folder.resolve("real").toString());
            return !status.out().isEmpty()
                    && JSON.readTree(status.out()).at("/cells/0/slot").asInt() > slot;
        });
    }

    private static CellRun cell(String run) throws RunReadException {
        return RunReader.read(folder.resolve(run)).cells().get(0);
    }

    private static List<Tuple> whatThereIsToCompute(String run) throws RunReadException {
        return cell(run).tasks().stream()
                .map(row -> tuple(row.task(), row.lengthBits(), row.cycles()))
                .toList();
    }

    private static List<TasksFile.Row> tasksOf(CellRun cell, int device) {
        return cell.tasks().stream().filter(row -> row.device() == device).toList();
    }

    /** The rule of the example: where the task is done first by the loads that were broadcast, upload aside. */
    private static int doneFirst(CellRun cell, TasksFile.Row row) {
        double bestSeconds = row.cycles() / cell.devices().get(row.device() - 1).localHz();
        int best = 0;
        for (ServersFile.Row server : cell.servers()) {
            double seconds =
                    cell.slots().get(row.slot()).loadSeconds()[server.server() - 1] + row.cycles() / server.computeHz();
            if (seconds < bestSeconds) {
                bestSeconds = seconds;
                best = server.server();
            }
        }
        return best;
    }

    private static int deadLetters(String process) throws IOException {
        for (JsonNode each : JSON.readTree(folder.resolve("real/processes.json").toFile())) {
            if (each.at("/name").asText().equals(process)) {
                return each.at("/dead_letters/out_of_range").asInt();
            }
        }
        throw new AssertionError("no process " + process);
    }
}
