package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void runDirectoryHasTheFilesOfTheContract() throws IOException {
        CommandRun run = simulate("run", "paper", "--slots", "20");
        assertThat(run.exitCode()).isZero();
        assertThat(files("run").keySet())
                .containsExactly(
                        "devices.csv",
                        "events.csv",
                        "manifest.json",
                        "outages.csv",
                        "scenario.yaml",
                        "servers.csv",
                        "slots.csv",
                        "summary.json",
                        "tasks.csv");
        assertThat(lines("run", "tasks.csv")).hasSize(1 + 20 * 10);
        assertThat(lines("run", "tasks.csv").get(0))
                .isEqualTo("slot,device,task,generated_s,length_bits,cycles,decision,gain,offloaders,t_local_s,t_up_s,"
                        + "t_tran_s,t_wait_s,t_comp_s,t_return_s,delay_s,status,policy_version");
        assertThat(lines("run", "slots.csv").get(0))
                .isEqualTo("slot,opened_s,ld_1,ld_2,ld_3,ld_4,ld_5,var_ld,mean_delay_s,utility");
        JsonNode manifest = JSON.readTree(folder.resolve("run/manifest.json").toFile());
        assertThat(manifest.at("/model/noise_w_per_hz").isNumber()).isTrue();
        assertThat(manifest.at("/verdicts/ledger").asText()).isEqualTo("ok");
        assertThat(manifest.at("/interrupted").asBoolean(true)).isFalse();
    }

    @Test
    void summaryIsThatOfTheRows() throws IOException {
        simulate("run", "failure", "--slots", "300", "--policy", "random");
        double sum = 0.0;
        List<String> rows = lines("run", "tasks.csv").subList(1, 3001);
        for (String row : rows) {
            sum += Double.parseDouble(row.split(",", -1)[15]);
        }
        JsonNode summary = JSON.readTree(folder.resolve("run/summary.json").toFile());
        assertThat(summary.at("/delay_s/mean").asDouble())
                .isCloseTo(sum / rows.size(), org.assertj.core.data.Offset.offset(1e-12));
        assertThat(summary.at("/ledger/generated").asInt()).isEqualTo(3000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vls", "softmin", "jsq", "local"})
    void sameSeedsGiveTheSameBytesInWhateverOrderMessagesCome(String policy) throws IOException {
        String[] arguments = {"failure", "--policy", policy, "--slots", "250", "--set", "devices.count=7"};
        simulate("first", arguments);
        simulate("second", arguments);
        simulate(
                "shuffled",
                Stream.concat(Stream.of(arguments), Stream.of("--shuffle", "7")).toArray(String[]::new));
        assertThat(csvFiles("second")).isEqualTo(csvFiles("first"));
        assertThat(csvFiles("shuffled")).isEqualTo(csvFiles("first"));
    }

    @Test
    void anotherPolicyAndOneMoreDeviceLeaveTheOtherDevicesTasksAlone() throws IOException {
        simulate("first", "bursty", "--slots", "100");
        simulate("second", "bursty", "--slots", "100", "--policy", "random", "--set", "devices.count=11");
        assertThat(tasksOfTenDevices("second")).isEqualTo(tasksOfTenDevices("first"));
    }

    @Test
    void severalCellsLieSideBySide() throws IOException {
        simulate("run", "paper", "--slots", "20", "--set", "cells=3");
        simulate("alone", "paper", "--slots", "20");
        assertThat(folder.resolve("run/cells/3/tasks.csv")).exists();
        assertThat(Files.readString(folder.resolve("run/cells/1/tasks.csv")))
                .isEqualTo(Files.readString(folder.resolve("alone/tasks.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("run/cells/2/tasks.csv")));
        assertThat(JSON.readTree(folder.resolve("run/summary.json").toFile())
                        .at("/ledger/done")
                        .asInt())
                .isEqualTo(600);
    }

    @Test
    void resolvedScenarioReadsBackToTheSameRun() throws IOException {
        simulate("first", "failure", "--slots", "50", "--set", "servers.count=3");
        simulate("again", folder.resolve("first/scenario.yaml").toString());
        assertThat(csvFiles("again")).isEqualTo(csvFiles("first"));
    }

    @Test
    void jsonIsTheSummary() throws IOException {
        CommandRun run = simulate("run", "light", "--slots", "20", "--json");
        assertThat(JSON.readTree(run.out()))
                .isEqualTo(JSON.readTree(folder.resolve("run/summary.json").toFile()));
    }

    private CommandRun simulate(String out, String... arguments) {
        String[] all = Stream.concat(
                        Stream.of("simulate", "--out", folder.resolve(out).toString()), Stream.of(arguments))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(all);
        assertThat(run.err()).isEmpty();
        return run;
    }

    private List<String> lines(String run, String file) throws IOException {
        return Files.readAllLines(folder.resolve(run).resolve(file));
    }

    private List<String> tasksOfTenDevices(String run) throws IOException {
        return lines(run, "tasks.csv").stream()
                .map(row -> row.split(",", -1))
                .filter(row -> !row[1].equals("11"))
                .map(row -> String.join(",", row[2], row[3], row[4], row[5], row[7]))
                .toList();
    }

    private Map<String, String> csvFiles(String run) throws IOException {
        Map<String, String> csv = files(run);
        csv.keySet().removeIf(name -> !name.endsWith(".csv"));
        return csv;
    }

    private Map<String, String> files(String run) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve(run))) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
