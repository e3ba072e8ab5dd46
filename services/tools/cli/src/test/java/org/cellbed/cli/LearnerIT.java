package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.cellbed.launcher.broker.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies that are trained by a learner process over a real broker. All runs here share it. */
class LearnerIT {
    private static final List<String> FILES = List.of("tasks.csv", "slots.csv", "events.csv", "learner.csv");

    private static final int LOAD_REWARD = 9;

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    @ParameterizedTest
    @CsvSource({"dtomalb, nd4j", "dqn-tolb, java"})
    void aLearnerInItsOwnProcessLearnsTheSameAndItsWeightsAreFollowedOverKafka(String policy, String backend)
            throws IOException {
        String[] training = training(policy, "100", "learning.backend=" + backend);
        succeeds(command("simulate", policy + "-simulated", training));
        succeeds(overKafka(policy + "-run", training));
        assertSame(policy + "-run", policy + "-simulated", FILES, "weights.bin");
        if (policy.equals("dtomalb")) {
            assertSame(policy + "-run", policy + "-simulated", List.of("actors.csv"));
        }

        String[] following = {
            "small", "--policy", policy, "--slots", "40", "--seed", "2", "--weights", path(policy + "-run")
        };
        succeeds(command("simulate", policy + "-followed", following));
        succeeds(overKafka(policy + "-followed-run", following));
        assertSame(policy + "-followed-run", policy + "-followed", List.of("tasks.csv", "slots.csv", "events.csv"));
    }

    @Test
    void aLearnerThatIsKilledTwiceLearnsTheSame() throws IOException {
        String[] training = training("dtomalb-expected", "260", "learning.backend=java");
        succeeds(command("simulate", "undisturbed", training));
        Path run = folder.resolve("killed");
        CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(() -> overKafka("killed", training));
        for (String slot : List.of("70", "150")) {
            ask(run, "inject", "kill", "learner", "--at-slot", slot);
        }
        succeeds(running.orTimeout(3, TimeUnit.MINUTES).join());

        assertThat(Files.readString(run.resolve("launches.csv"))
                        .lines()
                        .filter(line -> line.contains(",learner,killed,")))
                .hasSize(2);
        assertSame("killed", "undisturbed", FILES, "weights.bin");
    }

    @Test
    void aChangeOfLearningIsAnEventAndSurvivesAKillOfTheLearner() throws IOException {
        Path run = folder.resolve("changed");
        CompletableFuture<CommandRun> running = CompletableFuture.supplyAsync(
                () -> overKafka("changed", training("dtomalb-expected", "300", "learning.backend=java")));
        ask(run, "learning", "--w2", "0", "--actor-rate", "0.0005", "--at-slot", "80");
        ask(run, "inject", "kill", "learner", "--at-slot", "150");
        succeeds(running.orTimeout(3, TimeUnit.MINUTES).join());

        assertThat(Files.readString(run.resolve("events.csv")))
                .containsPattern(",learning-changed,.*w2=0.0.*actor_rate=5.0E-4");
        List<Double> loadRewards = Files.readAllLines(run.resolve("learner.csv")).stream()
                .skip(1)
                .map(row -> Double.parseDouble(row.split(",", -1)[LOAD_REWARD]))
                .toList();
        int changed = loadRewards.indexOf(0.0);
        assertThat(loadRewards.subList(0, changed))
                .hasSizeGreaterThan(20)
                .allSatisfy(reward -> assertThat(reward).isNegative());
        assertThat(loadRewards.subList(changed, loadRewards.size()))
                .hasSizeGreaterThan(100)
                .containsOnly(0.0);
        assertThat(CommandRun.of("audit", run.toString()).exitCode()).isZero();
    }

    private static void ask(Path run, String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--run", run.toString()));
        await().atMost(2, TimeUnit.MINUTES)
                .pollDelay(0, TimeUnit.SECONDS)
                .until(() -> CommandRun.of(all.toArray(String[]::new)).exitCode() == 0);
    }

    private static String[] training(String policy, String slots, String setting) {
        List<String> all = new ArrayList<>(List.of("small", "--policy", policy, "--slots", slots, "--train"));
        for (String each : List.of(
                setting,
                "learning.warm_up=40",
                "learning.batch=16",
                "learning.hidden=8",
                "learning.load_limit=0.5 s")) {
            all.addAll(List.of("--set", each));
        }
        return all.toArray(String[]::new);
    }

    private static CommandRun overKafka(String out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--devices-per-process", "3", "--bootstrap", BROKER.bootstrap()));
        return command("run", out, all.toArray(String[]::new));
    }

    private static CommandRun command(String command, String out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", path(out)));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private static void succeeds(CommandRun run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private static void assertSame(String run, String simulated, List<String> files, String... more) {
        List<String> all = new ArrayList<>(files);
        all.addAll(List.of(more));
        for (String file : all) {
            assertThat(folder.resolve(run).resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(simulated).resolve(file));
        }
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }
}
