package org.cellbed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellbed.testbed.broker.LocalBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All runs here share a broker and a deployment: each finds the messages of those before. */
class RunCommandIT {
    @TempDir
    private static Path folder;

    private static LocalBroker broker;

    @BeforeAll
    static void startBroker() {
        broker = LocalBroker.start(folder.resolve("broker"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @ParameterizedTest
    @CsvSource({"vls, 1", "jsq, 5", "softmin, 10"})
    void processes_over_kafka_write_the_bytes_of_the_simulation(String policy, String devicesPerProcess)
            throws IOException {
        String[] cell = {"paper", "--policy", policy, "--slots", "60"};
        assertSameBytes("policy-" + policy, cell, "--devices-per-process", devicesPerProcess);
    }

    @Test
    void two_cells_in_the_same_processes_write_the_bytes_of_the_simulation() throws IOException {
        String[] cells = {"paper", "--slots", "40", "--set", "cells=2"};
        assertSameBytes("two-cells", cells, "--devices-per-process", "5", "--cells-per-process", "2");
    }

    @Test
    void members_that_come_and_go_as_planned_disturb_nothing() throws IOException {
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
                """);
        String[] cell = {scenario.toString(), "--slots", "40"};
        assertSameBytes("coming", cell, "--devices-per-process", "2");
        assertThat(Files.readString(folder.resolve("coming-run/manifest.json"))).contains("\"disturbed\" : false");
    }

    private static void assertSameBytes(String name, String[] cell, String... processes) throws IOException {
        CommandRun simulated = command("simulate", name + "-simulate", cell);
        List<String> options = new ArrayList<>(List.of(cell));
        options.addAll(List.of("--bootstrap", broker.bootstrap()));
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
        Path root = folder.resolve(run);
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".csv")).toList()) {
                contents.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
