package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cellbed.analysis.fidelity.HandMadeRun;
import org.cellbed.rundir.plan.ExamplePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"failure, random, 2", "bursty, softmin, 1", "paper, jsq, 1"})
    void runPlayedAgainUnderItsOwnPolicyIsTheSameBytes(String scenario, String policy, int cells) throws IOException {
        simulate("run", scenario, policy, "--seed", "7", "--scenario-seed", "3", "--set", "cells=" + cells);

        assertSuccess(replay("run", "again", policy));

        assertSameFiles("run", "again");
    }

    @Test
    void runPlayedAgainUnderAnotherPolicyIsWhatThatPolicyWouldHaveDone() throws IOException {
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
                  - {at_slot: 18, outage: {server: 1, slots: 4}}
                  - {at_slot: 20, detach: {device: 2}}
                  - {at_slot: 25, detach: {server: 2}}
                  - {at_slot: 25, attach: {servers: 1}}
                """);
        simulate("run", scenario.toString(), "vls");
        simulate("direct", scenario.toString(), "random");

        assertSuccess(replay("run", "again", "random"));

        assertSameFiles("direct", "again");
        assertThat(CommandRun.of("audit", path("again")).exitCode()).isZero();
    }

    @Test
    void recordedRadioIsPlayedAgain() throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Files.writeString(traces.resolve("a.csv"), "time_s,snr_db\n0,12.0\n1,3.5\n2.5,-2.0\n3,20.0\n5,7.0\n");
        Files.writeString(traces.resolve("b.csv"), "time_s,snr_db\n0,5.0\n0.7,9.0\n2,1.0\n");
        simulate("run", "traces", "selfish", "--traces", traces.toString());
        edit("run/tasks.csv", 7, 7, "3.0E-13");
        edit("run/tasks.csv", 7, 5, "123456789");

        assertSuccess(replay("run", "again", "vls"));

        String[] row =
                Files.readAllLines(folder.resolve("again/tasks.csv")).get(7).split(",", -1);
        assertThat(row[7]).isEqualTo("3.0E-13");
        assertThat(row[5]).isEqualTo("123456789");
        assertThat(taskColumns("again")).isEqualTo(taskColumns("run"));
    }

    @Test
    void runInRealTimeIsPlayedWithTheTasksItLostAndSlotsItSkipped() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        new HandMadeRun()
                .local(0.0)
                .late()
                .skipped()
                .offloaded(0.0, 0.001)
                .process("device-1", 100, 0, 0.0)
                .writeTo(run);
        String manifest = Files.readString(run.resolve("manifest.json"));
        Files.writeString(
                run.resolve("manifest.json"), manifest.replaceFirst("\\{", "{\"ended\": \"2026-01-01T00:00:00Z\","));

        JsonNode compared = json(replay("run", "again", "vls", "--json"));

        assertThat(taskColumns("again")).isEqualTo(taskColumns("run")).hasSize(4);
        assertThat(Files.readAllLines(folder.resolve("again/slots.csv"))).hasSize(5);
        assertThat(compared.at("/tasks/lost_first").asInt()).isEqualTo(1);
        assertThat(compared.at("/delay_s/pairs").asInt()).isEqualTo(2);
        assertThat(JSON.readTree(folder.resolve("again/manifest.json").toFile())
                        .get("replay_of")
                        .asText())
                .isEqualTo(run.toString());
    }

    @Test
    void differencesAreToldTaskByTaskAndInTheMean() throws IOException {
        simulate("run", "paper", "selfish", "--slots", "210");

        CommandRun replayed = replay("run", "again", "vls");

        assertThat(replayed.out())
                .startsWith("first is " + path("run") + ", second its replay under vls\n")
                .contains("delay: vls is ", "delay, another server: vls is ")
                .contains(" by 20 batch means, 2,100 pairs)\n")
                .endsWith("task by task in differences.csv\n");
        List<String> rows = Files.readAllLines(folder.resolve("again/differences.csv"));
        assertThat(rows).hasSize(2101);
        assertThat(rows.get(0))
                .isEqualTo("cell,slot,device,task,decision_before,decision_after,delay_before_s,delay_after_s,"
                        + "difference_s,status_before,status_after");
        double sum = 0.0;
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            assertThat(Double.parseDouble(cells[7]) - Double.parseDouble(cells[6]))
                    .isEqualTo(Double.parseDouble(cells[8]));
            sum += Double.parseDouble(cells[8]);
        }
        JsonNode compared = json(CommandRun.of("compare", path("run"), path("again"), "--json"));
        assertThat(compared.at("/delay_s/mean").asDouble()).isCloseTo(sum / 2100, within());
        long byDecision = 0;
        for (JsonNode pairs : compared.at("/delay_by_decision_s")) {
            byDecision += pairs.get("pairs").asLong();
        }
        assertThat(byDecision).isEqualTo(2100);
    }

    @Test
    void stoppedRunIsPlayedAsFarAsItCame() throws IOException {
        simulate("run", "small", "vls");
        replaceInManifest("\"interrupted\" : false", "\"interrupted\" : true");
        replaceInManifest("\"slots\" : 30", "\"slots\" : 1000");

        assertSuccess(replay("run", "again", "vls"));

        assertSameFiles("run", "again");
    }

    @Test
    void policyJarOfTheRecordedRunIsUsedAgain() throws IOException {
        Path jar = ExamplePolicy.packed(folder);
        simulate("run", "small", ExamplePolicy.NAME, "--policy-jar", jar.toString());

        assertSuccess(replay("run", "again", ExamplePolicy.NAME));

        assertSameFiles("run", "again");
        Files.delete(jar);
        assertSuccess(replay("run", "other", "vls"));
        assertThat(replay("run", "third", ExamplePolicy.NAME).err())
                .startsWith("cellbed: input changed: " + jar + ": found no such file");
    }

    @Test
    void weightsOfTheRecordedRunAreFollowedAgain() throws IOException {
        List<String> fast = List.of("--set", "learning.backend=java", "--set", "learning.hidden=8");
        List<String> training = new ArrayList<>(fast);
        training.addAll(List.of("--train", "--set", "learning.warm_up=40", "--set", "learning.batch=16"));
        training.addAll(List.of("--slots", "60"));
        simulate("trained", "small", "dtomalb", training.toArray(String[]::new));
        List<String> following = new ArrayList<>(fast);
        following.addAll(List.of("--weights", path("trained"), "--sample"));
        simulate("run", "small", "dtomalb", following.toArray(String[]::new));

        assertSuccess(replay("run", "again", "dtomalb"));

        assertSameFiles("run", "again");
        Files.delete(folder.resolve("trained/weights.bin"));
        assertThat(replay("run", "third", "dtomalb").err()).contains("input changed: " + path("trained/weights.bin"));
    }

    @Test
    void traceThatWasEditedIsAChangedInput() throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Path trace = Files.writeString(traces.resolve("a.csv"), "time_s,snr_db\n0,12.0\n1,3.5\n2.5,-2.0\n3,20.0\n");
        simulate("run", "traces", "selfish", "--traces", traces.toString());
        Files.writeString(trace, Files.readString(trace).replace("12.0", "12.5"));

        assertRefused(replay("run", "again", "vls"), "input changed: " + trace + ": found SHA-256 ");
    }

    @Test
    void whatCannotBePlayedIsRefused() throws IOException {
        simulate("run", "small", "vls");
        assertRefused(replay("run", "again", "dtomalb"), "--policy dtomalb: found no --weights");
        assertRefused(replay("run", "again", "vls", "--weights", path("run")), "--weights: found policy vls");
        assertRefused(replay("run", "again", "vlss"), "vlss");
        assertRefused(replay("none", "again", "vls"), "none: found no such directory, expected that of a run");

        edit("run/servers.csv", 2, 1, "1.0E9");
        assertRefused(replay("run", "again", "vls"), "servers.csv:3: f_hz: found 1.0E9, expected ");
        replaceInManifest("\"ended\" : \"[^\"]*\"", "\"ended\" : null");
        assertRefused(replay("run", "again", "vls"), "manifest.json: found a run that has not ended");
        Files.delete(folder.resolve("run/tasks.csv"));
        assertRefused(replay("run", "again", "vls"), "tasks.csv: found no such file, expected a file of a run");
    }

    @Test
    void taskThatIsThereTwiceIsRefused() throws IOException {
        simulate("run", "small", "vls");
        edit("run/tasks.csv", 3, 1, "1");
        assertRefused(
                replay("run", "again", "vls"), "tasks.csv:4: found a second task of device 1 in slot 0, expected one");
    }

    @Test
    void replayIsNoRunToVerify() {
        simulate("run", "small", "vls");
        replay("run", "again", "selfish");

        CommandRun verified = CommandRun.of("verify", path("again"));

        assertThat(verified.err()).contains("found a replay of " + path("run"));
        assertThat(verified.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    /** What a task is, whoever decides: slot, device, name, time, length, cycles and gain. */
    private List<String> taskColumns(String run) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve("tasks.csv")).stream()
                .map(row -> row.split(",", -1))
                .map(row -> String.join(",", Arrays.copyOf(row, 6)) + "," + row[7])
                .toList();
    }

    private void assertSameFiles(String run, String again) throws IOException {
        Map<String, String> files = RunFiles.csv(folder.resolve(again));
        files.remove("differences.csv");
        assertThat(files).isEqualTo(RunFiles.csv(folder.resolve(run)));
    }

    private void assertRefused(CommandRun run, String message) {
        assertThat(run.err()).startsWith("cellbed: ").contains(message);
        assertThat(run.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
        assertThat(folder.resolve("again")).doesNotExist();
    }

    private void edit(String file, int line, int column, String value) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
        String[] row = rows.get(line).split(",", -1);
        row[column] = value;
        rows.set(line, String.join(",", row));
        Files.write(folder.resolve(file), rows);
    }

    private void replaceInManifest(String pattern, String instead) throws IOException {
        Path manifest = folder.resolve("run/manifest.json");
        String text = Files.readString(manifest);
        assertThat(text).containsPattern(pattern);
        Files.writeString(manifest, text.replaceFirst(pattern, instead));
    }

    private void simulate(String out, String scenario, String policy, String... more) {
        List<String> arguments = new ArrayList<>(List.of("simulate", scenario, "--policy", policy));
        arguments.addAll(List.of("--out", path(out)));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--slots")) {
            arguments.addAll(List.of("--slots", "30"));
        }
        assertSuccess(CommandRun.of(arguments.toArray(String[]::new)));
    }

    private CommandRun replay(String run, String out, String policy, String... more) {
        List<String> arguments = new ArrayList<>(List.of("replay", path(run), "--policy", policy));
        arguments.addAll(List.of("--out", path(out)));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static JsonNode json(CommandRun run) throws IOException {
        assertSuccess(run);
        return JSON.readTree(run.out());
    }

    private static void assertSuccess(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
