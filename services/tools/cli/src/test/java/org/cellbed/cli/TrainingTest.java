package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellbed.learner.nn.nd4j.BlasKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingTest {
    private static final Pattern CHOSEN = Pattern.compile("drew .*chose (local|server \\d+)\n");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.cellbed.learner.Learners#names")
    void theSameSeedsGiveTheSameWeightsInWhateverOrderMessagesCome(String policy) throws IOException {
        assertThat(train("first", policy).exitCode()).isZero();
        assertThat(train("second", policy, "--shuffle", "9").exitCode()).isZero();

        assertThat(weightsHash("first")).hasSize(64).isEqualTo(weightsHash("second"));
        assertThat(folder.resolve("first/tasks.csv")).hasSameBinaryContentAs(folder.resolve("second/tasks.csv"));
        assertThat(folder.resolve("first/learner.csv")).hasSameBinaryContentAs(folder.resolve("second/learner.csv"));
        assertThat(Files.readAllLines(folder.resolve("first/learner.csv"))).hasSizeGreaterThan(5);
        assertThat(CommandRun.of("audit", folder.resolve("first").toString()).exitCode())
                .isZero();
    }

    @Test
    void manifestNamesTheKernelsOfTheBlasWhereTheLearnerUsedOne() throws IOException {
        train("blas", "dtomalb", "--set", "learning.backend=nd4j");
        train("plain", "dtomalb");

        assertThat(manifest("blas").get("blas_kernels").asText()).isEqualTo(BlasKernels.name());
        assertThat(manifest("plain").get("blas_kernels").isNull()).isTrue();
    }

    @Test
    void whatWasLearnedIsFollowedLater() throws IOException {
        train("trained", "dtomalb");
        CommandRun greedy = simulate("greedy", "dtomalb", "--weights", path("trained"));
        CommandRun sampled = simulate("sampled", "dtomalb", "--weights", path("trained/weights.bin"), "--sample");

        assertThat(List.of(greedy.exitCode(), sampled.exitCode())).containsOnly(0);
        assertThat(greedy.out()).isNotEqualTo(sampled.out());
        assertThat(CommandRun.of("audit", path("greedy")).exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "dtomalb : own bits, cycles, local, upload ",
                "idql-tolb : own bits, cycles, local, upload ",
                "mappo : own bits, cycles, local, upload ",
                "mappo-sequential : own load_1, load_2, compute_1, compute_2, upload, local, following "
            })
    void aTraceShowsTheActorsInputItsOutputAndTheChoice(String policy, String own) throws IOException {
        train("trained", policy, "--set", "learning.observe_task=true");
        simulate("followed", policy, "--weights", path("trained"), "--set", "learning.observe_task=true");

        for (String run : List.of("trained", "followed")) {
            for (String row : Files.readAllLines(folder.resolve(run).resolve("actors.csv"))
                    .subList(1, 60)) {
                String[] cells = row.split(",", 3);
                String told = CommandRun.of("trace", path(run), cells[0] + "-" + cells[1])
                        .out();
                Matcher chosen = CHOSEN.matcher(told);
                assertThat(chosen.find()).as(told).isTrue();
                assertThat(told)
                        .contains("saw         loads ", " " + own + " ", "actor       logits local ")
                        .contains("decided     " + chosen.group(1) + ", weights of version ");
            }
        }
    }

    @Test
    void trainingContinuesFromACheckpoint() throws IOException {
        train("first", "dtomalb");
        assertThat(train("second", "dtomalb", "--weights", path("first"), "--seed", "2")
                        .exitCode())
                .isZero();

        List<String> rows = Files.readAllLines(folder.resolve("second/learner.csv"));
        List<String> before = Files.readAllLines(folder.resolve("first/learner.csv"));
        long lastBefore = Long.parseLong(before.get(before.size() - 1).split(",", 2)[0]);
        assertThat(rows.get(1)).startsWith(lastBefore + 1 + ",");
        assertThat(weightsHash("second")).isNotEqualTo(weightsHash("first"));
    }

    @Test
    void missingOrForeignWeightsAreRefused() throws IOException {
        train("trained", "dtomalb");
        Path damaged = folder.resolve("damaged.bin");
        byte[] bytes = Files.readAllBytes(folder.resolve("trained/weights.bin"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);

        refused("found those of dtomalb", "idql-tolb", "--weights", path("trained"));
        refused("damaged", "dtomalb", "--weights", damaged.toString());
        refused("no weights that can be read", "dtomalb", "--weights", folder.toString());
        refused("no checkpoint that can be read", "dtomalb", "--train", "--weights", folder.toString());
        refused("found weights of", "dtomalb", "--weights", path("trained"), "--set", "devices.count=30");
    }

    @Test
    void learningOptionsOfOtherPoliciesAreRefused() {
        refused("found neither --train nor --weights", "dtomalb");
        refused("--train: found policy vls", "vls", "--train");
        refused("--sample: found --train", "dtomalb", "--train", "--sample");
        refused("--train: found 2 cells", "dtomalb", "--train", "--set", "cells=2");
    }

    private void refused(String message, String policy, String... arguments) {
        CommandRun run = simulate("refused", policy, arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private CommandRun train(String run, String policy, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--train", "--set", "learning.backend=java"));
        all.addAll(List.of("--set", "learning.warm_up=40", "--set", "learning.batch=16"));
        all.addAll(List.of("--set", "learning.hidden=8", "--set", "learning.load_limit=0.5 s"));
        all.addAll(List.of("--set", "learning.rollout=16"));
        all.addAll(List.of(arguments));
        return simulate(run, policy, all.toArray(String[]::new));
    }

    private CommandRun simulate(String run, String policy, String... arguments) {
        List<String> all = new ArrayList<>(List.of("simulate", "small", "--policy", policy, "--slots", "250"));
        all.addAll(List.of("--out", path(run)));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String weightsHash(String run) throws IOException {
        return manifest(run).get("weights_hash").asText();
    }

    private JsonNode manifest(String run) throws IOException {
        return new ObjectMapper()
                .readTree(folder.resolve(run).resolve("manifest.json").toFile());
    }
}
