package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.launcher.broker.TestBroker;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Promise 1 for every policy that there is: simulation and run in virtual time leave the same bytes; for all of them where
 * the slow tests are played. Learned policies are trained meanwhile; where that cannot be, with two cells, they follow the
 * weights that a simulation has trained.
 */
class EveryPolicyIT {
    private static final int TIMES = 3;

    @TempDir
    private static Path folder;

    @RegisterExtension
    static final TestBroker BROKER = TestBroker.shared();

    private int runs;

    static List<String> policies() {
        return PolicyCatalog.builtIn().names();
    }

    /** Those of each kind that no other test plays over a broker: at the device, with a memory, central, learned. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "round-robin", "oracle", "idql-tolb", "mappo", "mappo-sequential", "ppo-dispatch"})
    void policiesOfEachKindLeaveTheSameBytesWithAllDevicesInAProcess(String policy) throws IOException {
        assertSame(1, learning(policy, cell(policy, "--slots", "40")), "--devices-per-process", "10");
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyLeavesTheSameBytesEveryTimeWithAnyNumberOfDevicesInAProcess(String policy) throws IOException {
        List<String> cell = learning(policy, cell(policy, "--slots", "40"));
        for (String devices : List.of("1", "5", "10")) {
            assertSame(TIMES, cell, "--devices-per-process", devices);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("policies")
    void everyPolicyLeavesTheSameBytesEveryTimeInTwoCells(String policy) throws IOException {
        List<String> cells = cell(policy, "--slots", "40", "--set", "cells=2");
        if (learned(policy)) {
            Path trained = folder.resolve(policy + "-trained");
            simulate(trained, learning(policy, cell(policy, "--slots", "40")));
            cells.addAll(List.of("--weights", trained.toString()));
        }
        assertSame(TIMES, cells, "--devices-per-process", "5");
        assertSame(1, cells, "--devices-per-process", "10", "--cells-per-process", "2");
    }

    private static List<String> cell(String policy, String... more) {
        List<String> cell = new ArrayList<>(List.of("paper", "--policy", policy, "--set", "servers.count=3"));
        cell.addAll(List.of(more));
        return cell;
    }

    /** In plain Java, whose start does not take longer than the run; and so that there are weights while it lasts. */
    private static List<String> learning(String policy, List<String> cell) {
        List<String> all = new ArrayList<>(cell);
        if (learned(policy)) {
            all.addAll(List.of("--train", "--set", "learning.backend=java", "--set", "learning.warm_up=4"));
            all.addAll(List.of("--set", "learning.batch=4", "--set", "learning.rollout=4"));
        }
        return all;
    }

    private static boolean learned(String policy) {
        return PolicyCatalog.builtIn().provider(policy).learned();
    }

    private void assertSame(int times, List<String> cell, String... processes) throws IOException {
        Path simulated = folder.resolve("simulated-" + ++runs + "-" + cell.get(2));
        simulate(simulated, cell);
        if (cell.contains("--train")) {
            assertThat(Files.readAllLines(simulated.resolve("learner.csv"))).hasSizeGreaterThan(2);
        }
        for (int time = 1; time <= times; time++) {
            Path run = Files.createTempDirectory(folder, "run");
            List<String> options = new ArrayList<>(cell);
            options.addAll(List.of(processes));
            options.addAll(List.of("--bootstrap", BROKER.bootstrap()));
            play("run", run, options);
            assertThat(RunFiles.csv(run)).isEqualTo(RunFiles.csv(simulated)).isNotEmpty();
        }
    }

    private static void simulate(Path out, List<String> cell) {
        play("simulate", out, cell);
    }

    private static void play(String command, Path out, List<String> options) {
        List<String> all = new ArrayList<>(List.of(command, "--out", out.toString()));
        all.addAll(options);
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertThat(run.exitCode()).as("%s: %s", all, run.err()).isZero();
    }
}
