package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path folder;

    @Test
    void twoPoliciesOnTheSameTasksArePaired() {
        CommandRun run = CommandRun.of("compare", simulated("a", "selfish", "200"), simulated("b", "vls", "200"));

        assertThat(run.out())
                .startsWith("policy: selfish | vls\nscenario.policy: selfish | vls\n  ")
                .contains(" by 20 batch means, 2,000 pairs)\n")
                .contains("delay, same place: ", "delay, another server: vls is ")
                .contains("not paired: 0 lost (0 in the first run only, 0 in the second only, 0 in both)");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void runDoesNotDifferFromItself() {
        String one = simulated("a", "vls", "200");

        assertThat(CommandRun.of("compare", one, one).out())
                .startsWith("the same parameters\n")
                .contains(
                        "delay: no clear difference between the first run and the second run (+0.000000 s, 95 % CI 0.000000 to");
    }

    @Test
    void runsOfDifferentLengthArePairedAsFarAsBothGo() throws IOException {
        JsonNode compared = json(simulated("a", "vls", "30"), simulated("b", "vls", "20", "--set", "cells=2"));

        assertThat(compared.at("/tasks/common").asInt()).isEqualTo(200);
        assertThat(compared.at("/tasks/only_first").asInt()).isEqualTo(100);
        assertThat(compared.at("/tasks/only_second").asInt()).isEqualTo(200);
        assertThat(compared.at("/delay_s/mean").asDouble(-1)).isZero();
        assertThat(compared.at("/delay_s/low").isNull()).isTrue();
        assertThat(compared.at("/parameters/scenario.cells/second").asText()).isEqualTo("2");
    }

    @Test
    void lostTasksAreCountedAndLeftOutOfThePairs() throws IOException {
        String one = simulated("a", "vls", "20");
        Path other = Path.of(simulated("b", "vls", "20")).resolve("tasks.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(other));
        String[] row = rows.get(5).split(",", -1);
        for (int column = 12; column <= 15; column++) {
            row[column] = "";
        }
        row[16] = "lost";
        rows.set(5, String.join(",", row));
        Files.writeString(other, String.join("\n", rows) + "\n");

        JsonNode compared = json(one, folder.resolve("b").toString());

        assertThat(compared.at("/tasks/without_delay").asInt()).isEqualTo(1);
        assertThat(compared.at("/tasks/lost_first").asInt(-1)).isZero();
        assertThat(compared.at("/tasks/lost_second").asInt()).isEqualTo(1);
        assertThat(compared.at("/tasks/lost_both").asInt(-1)).isZero();
        assertThat(compared.at("/delay_s/pairs").asInt()).isEqualTo(199);
        assertThat(compared.at("/second/lost").asInt()).isEqualTo(1);
    }

    @Test
    void otherSeedsHaveOtherTasks() throws IOException {
        String one = simulated("a", "vls", "20");
        String other = simulated("b", "vls", "20", "--seed", "2");

        assertThat(CommandRun.of("compare", one, other).out()).contains("the runs have different tasks");
        JsonNode compared = json(one, other);
        assertThat(compared.at("/tasks/unlike").asInt()).isPositive();
        assertThat(compared.at("/delay_s/mean").isNull()).isTrue();
        assertThat(compared.toString()).doesNotContain("NaN");
    }

    @Test
    void whatIsNotARunIsRefused() {
        CommandRun run = CommandRun.of(
                "compare", simulated("a", "vls", "20"), folder.resolve("none").toString());

        assertThat(run.err()).contains("none: found no such directory, expected that of a run");
        assertThat(run.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    private static JsonNode json(String one, String other) throws IOException {
        return new ObjectMapper()
                .readTree(CommandRun.of("compare", one, other, "--json").out());
    }

    private String simulated(String name, String policy, String slots, String... more) {
        String out = folder.resolve(name).toString();
        List<String> arguments =
                new ArrayList<>(List.of("simulate", "paper", "--policy", policy, "--slots", slots, "--out", out));
        arguments.addAll(List.of(more));
        CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return out;
    }
}
