package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellbed.launcher.ToolProcess;
import org.cellbed.launcher.broker.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All runs here share a broker and a deployment: each finds the messages of those before. */
class RunCommandIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @ParameterizedTest
    @CsvSource({"vls, 1", "jsq, 5", "softmin, 10"})
    void processesOverKafkaWriteTheBytesOfTheSimulation(String policy, String devicesPerProcess) throws IOException {
        String[] cell = {"paper", "--policy", policy, "--slots", "60"};
        assertSameBytes("policy-" + policy, cell, "--devices-per-process", devicesPerProcess);
    }

    @Test
    void aMetricsPortInUseIsReportedBeforeAnythingStarts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path log = folder.resolve("taken.log");
            Path run = folder.resolve("taken-run");
            Process process = new ToolProcess(
                            Cellbed.class, List.of(), Map.of("CELLBED_METRICS_PORT", "" + taken.getLocalPort()))
                    .start(List.of("run", "small", "--slots", "5", "--out", run.toString()), log);

            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(Cellbed.BAD_INPUT);
            assertThat(Files.readString(log))
                    .startsWith("cellbed: cannot serve metrics at 127.0.0.1:" + taken.getLocalPort())
                    .hasLineCount(1);
            assertThat(run).doesNotExist();
        }
    }

    @Test
    void twoCellsInTheSameProcessesWriteTheBytesOfTheSimulation() throws IOException {
        String[] cells = {"paper", "--slots", "40", "--set", "cells=2"};
        assertSameBytes("two-cells", cells, "--devices-per-process", "5", "--cells-per-process", "2");
    }

    @Test
    void membersThatComeAndGoAsPlannedDisturbNothing() throws IOException {
        Path scenario = folder.resolve("coming.yaml");
        Files.writeString(scenario, """
                schema: 1
                name: coming
                devices: {count: 4}
                servers: {count: 2, max: 3}
                slot: {utilization: 0.6, devices: 5}
                events:
                  - {at_slot: 10, attach: {devices: 1}}
                  - {at_slot: 15, attach: {servers: 1}}
                  - {at_slot: 20, detach: {device: 2}}
                  - {at_slot: 25, detach: {server: 2}}
                  - {at_slot: 30, detach: {server: 1}}
                  - {at_slot: 30, attach: {servers: 1}}
                """);
        String[] cell = {scenario.toString(), "--slots", "60"};
        assertSameBytes("coming", cell, "--devices-per-process", "2");
        assertThat(Files.readString(folder.resolve("coming-run/manifest.json"))).contains("\"disturbed\" : false");
    }

    @Test
    void aRunInVirtualTimeWhoseEnodebIsKilledWritesTheBytesOfTheSimulation() throws IOException {
        String[] cell = {"small", "--slots", "400"};
        CommandRun simulated = command("simulate", "killed-simulate", cell);
        CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(
                () -> command("run", "killed-run", "small", "--slots", "400", "--bootstrap", BROKER.bootstrap()));
        String folderOfRun = folder.resolve("killed-run").toString();

        await().atMost(1, TimeUnit.MINUTES)
                .until(() -> CommandRun.of("inject", "kill", "enodeb", "--at-slot", "150", "--run", folderOfRun)
                                .exitCode()
                        == 0);
        CommandRun ended = running.orTimeout(4, TimeUnit.MINUTES).join();

        assertThat(simulated.exitCode()).isZero();
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.err()).contains("slot 150: killed enodeb", "restarted enodeb");
        assertThat(csvFiles("killed-run")).isEqualTo(csvFiles("killed-simulate"));
    }

    @Test
    void aRunInRealTimeJudgesItselfAndItsVerdictIsTheSameInAllPlaces() throws IOException {
        CommandRun run = realTime("slow", "small", "--slots", "12", "--speed", "0.5", "--rehearsal", "0");

        JsonNode fidelity = JSON.readTree(folder.resolve("slow/fidelity.json").toFile());
        assertThat(fidelity.at("/tasks/compared").intValue()
                        + fidelity.at("/tasks/left_out/late").intValue())
                .as("a busy host may be too late for all of them")
                .isEqualTo(tasks("slow"));
        assertThat(fidelity.at("/stages/processes").intValue())
                .as("three devices, the eNodeB, two servers and the recorder")
                .isEqualTo(7);
        assertThat(fidelity.at("/stages/executed").longValue()).isGreaterThan(12 * 3);
        assertThat(fidelity.at("/parts/t_up/share/max").doubleValue()).isZero();
        assertThat(fidelity.at("/parts/t_comp/share/max").doubleValue()).isZero();
        boolean valid = fidelity.at("/verdict").textValue().equals("valid");
        JsonNode manifest = JSON.readTree(folder.resolve("slow/manifest.json").toFile());
        assertThat(manifest.at("/verdicts/fidelity").textValue().equals("ok")).isEqualTo(valid);
        assertThat(run.exitCode()).isEqualTo(valid ? 0 : 1);
        assertThat(valid ? run.out() : run.err()).contains(valid ? "fidelity   valid" : "cellbed: INVALID: ");
        CommandRun again = CommandRun.of("fidelity", folder.resolve("slow").toString(), "--json");
        assertThat(JSON.readTree(again.out())).isEqualTo(fidelity);
    }

    @Test
    void aRehearsalLeavesNothingButItsLengthInTheFiles() throws IOException {
        CommandRun run = realTime("rehearsed", "small", "--slots", "12", "--rehearsal", "5");

        assertThat(run.err()).contains("cellbed: rehearsing for 5 s before the run");
        Path files = folder.resolve("rehearsed");
        assertThat(Files.readString(files.resolve("logs/enodeb.log"))).contains("rehearsal finished");
        assertThat(Files.readAllLines(files.resolve("slots.csv")).stream().skip(1))
                .as("a busy host skips slots, but there are none but these")
                .isNotEmpty()
                .allMatch(row -> Integer.parseInt(row.split(",", 2)[0]) < 12);
        assertThat(Files.readString(files.resolve("manifest.json")))
                .contains("\"rehearsal_s\" : 5.0")
                .contains("\"disturbed\" : false");
        for (JsonNode process : JSON.readTree(files.resolve("processes.json").toFile())) {
            assertThat(process.at("/records_read").intValue())
                    .as("what %s has read in 12 slots, not in the 35 that were rehearsed", process.at("/name"))
                    .isLessThan(12 * 20);
        }
    }

    @Test
    void aSpeedThatNoHostHoldsMakesARunInvalid() throws IOException {
        CommandRun run =
                realTime("fast", "small", "--slots", "400", "--speed", "500", "--rehearsal", "0", "--set", "cells=2");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("cellbed: INVALID: ");
        JsonNode fidelity = JSON.readTree(folder.resolve("fast/fidelity.json").toFile());
        assertThat(fidelity.at("/verdict").textValue()).isEqualTo("INVALID");
        assertThat(fidelity.at("/cells").intValue()).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("fast/manifest.json"))).contains("INVALID");
    }

    private static int tasks(String run) throws IOException {
        return JSON.readTree(folder.resolve(run).resolve("summary.json").toFile())
                .at("/ledger/generated")
                .intValue();
    }

    private static CommandRun realTime(String out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--time", "real", "--bootstrap", BROKER.bootstrap()));
        return command("run", out, all.toArray(String[]::new));
    }

    private static void assertSameBytes(String name, String[] cell, String... processes) throws IOException {
        CommandRun simulated = command("simulate", name + "-simulate", cell);
        List<String> options = new ArrayList<>(List.of(cell));
        options.addAll(List.of("--bootstrap", BROKER.bootstrap()));
        options.addAll(List.of(processes));
        CommandRun run = command("run", name + "-run", options.toArray(String[]::new));

        assertThat(simulated.exitCode()).isZero();
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(csvFiles(name + "-run"))
                .isEqualTo(csvFiles(name + "-simulate"))
                .isNotEmpty();
    }

    private static CommandRun command(String command, String out, String... arguments) {
        return CommandRun.of(
                Stream.concat(Stream.of(command, "--out", folder.resolve(out).toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    private static Map<String, String> csvFiles(String run) throws IOException {
        return RunFiles.csv(folder.resolve(run));
    }
}
