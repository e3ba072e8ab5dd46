package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cellbed.experiment.file.ExperimentFile;
import org.cellbed.experiment.result.FailedTrial;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Outcome;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.ResultFiles;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.trial.Commands;
import org.cellbed.experiment.trial.ExperimentRun;
import org.cellbed.model.policy.catalog.PolicyCatalog;
import org.cellbed.rundir.BadOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments whose commands run in this process. */
class ExperimentRunTest {
    private static final Set<String> POLICIES = new HashSet<>(
            PolicyCatalog.of(ExperimentRunTest.class.getClassLoader()).names());

    @TempDir
    private Path folder;

    /** Runs commands here, but for some that fail, and remembers them. */
    private static final class InProcess implements Commands {
        private final List<List<String>> commands = Collections.synchronizedList(new ArrayList<>());
        private Consumer<Path> onAwait = log -> {};
        private Predicate<List<String>> failing = arguments -> false;
        private Predicate<Integer> last = count -> false;
        private Runnable onLast = () -> {};

        @Override
        public int run(List<String> arguments, Path log) throws IOException {
            commands.add(arguments);
            if (last.test(commands.size())) {
                onLast.run();
                return 143;
            }
            if (failing.test(arguments)) {
                Files.writeString(log, "one\nCaused by: two\nthree\nfour\nfive\nsix\nno memory\n");
                return 1;
            }
            CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
            Files.writeString(log, run.out() + run.err());
            return run.exitCode();
        }

        @Override
        public void awaitEarlier(Path log) {
            onAwait.accept(log);
        }

        @Override
        public void end() {
            // a command in this process is over when it comes back
        }
    }

    @Test
    void everyTrialHasOutcomesOfItsPhases() throws Exception {
        InProcess commands = new InProcess();
        Results results = run("whole", commands).orElseThrow();

        assertThat(commands.commands).hasSize(TinyExperiment.RUNS);
        assertThat(results.failed()).isEmpty();
        assertThat(results.settings()).containsExactly("devices.count=2", "devices.count=3");
        assertThat(results.outcomes()).hasSize(TinyExperiment.RUNS);
        assertThat(of(results, "random")).extracting(Outcome::phase).containsOnly(Phase.GREEDY);
        assertThat(of(results, "dtomalb")).extracting(Outcome::phase).contains(Phase.values());
        Outcome greedy = of(results, "dtomalb").get(1);
        assertThat(greedy.values()).containsKeys(Measure.DELAY_MEAN, Measure.VAR_LD, Measure.UTILITY);
        assertThat(greedy.servers()).hasSize(2).allMatch(server -> server.meanLoadSeconds() >= 0.0);
        assertThat(results.curves()).hasSize(2 * 2 * 3 * 100);
        assertThat(ResultFiles.read(folder.resolve("whole"))).isEqualTo(results);
    }

    @Test
    void allPoliciesAreEvaluatedOnTheSameFreshTasksInTheSameCell() throws Exception {
        InProcess commands = new InProcess();
        run("whole", commands);

        List<List<String>> evaluations = commands.commands.stream()
                .filter(arguments -> !arguments.contains("--train"))
                .toList();
        assertThat(evaluations)
                .allMatch(arguments -> Long.parseLong(after(arguments, "--seed"))
                        == 1000 + Long.parseLong(after(arguments, "--scenario-seed")));
        assertThat(Files.readAllLines(folder.resolve("whole/commands.txt")))
                .hasSize(TinyExperiment.RUNS)
                .contains("OMP_NUM_THREADS=1 ./cellbed simulate small --policy random --set devices.count=2"
                        + " --scenario-seed 2 --seed 1002 --slots 100 --no-tasks --out "
                        + folder.resolve("whole/trials/count2_random_s02/greedy"));
    }

    @Test
    void aStoppedExperimentResumesToTheSameResults() throws Exception {
        run("whole", new InProcess());
        InProcess stopped = new InProcess();
        try (ExperimentRun run = open("stopped", stopped)) {
            stopped.last = count -> count >= 9;
            stopped.onLast = run::stop;
            assertThat(run.run(state -> {})).isEmpty();
        }
        breakARun(folder.resolve("stopped/trials/count3_dtomalb_s01"));
        assertThat(folder.resolve("stopped/outcomes.csv")).doesNotExist();
        InProcess further = new InProcess();
        run("stopped", further);

        assertThat(further.commands).hasSizeBetween(TinyExperiment.RUNS - 8, TinyExperiment.RUNS - 1);
        for (String file : List.of("outcomes.csv", "curves.csv", "experiment.yaml")) {
            assertThat(folder.resolve("stopped").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(folder.resolve("whole").resolve(file));
        }
    }

    @Test
    void finishedTrialsAreNotRepeated() throws Exception {
        run("whole", new InProcess());
        InProcess again = new InProcess();
        run("whole", again);

        assertThat(again.commands).isEmpty();
    }

    @Test
    void aRunThatLacksAFileIsRunAgainAfterWhatMayStillWriteThere() throws Exception {
        run("whole", new InProcess());
        Path trial = folder.resolve("whole/trials/count2_dtomalb_s01");
        Files.delete(trial.resolve("greedy/slots.csv"));
        change(trial.resolve("sampled/manifest.json"), "\"disturbed\" : false", "\"disturbed\" : true");
        InProcess again = new InProcess();
        List<Path> stillThere = Collections.synchronizedList(new ArrayList<>());
        again.onAwait = log -> {
            if (log.equals(trial.resolve("greedy.log")) && Files.exists(trial.resolve("greedy"))) {
                stillThere.add(log);
            }
        };
        run("whole", again);

        assertThat(again.commands)
                .extracting(arguments -> Path.of(after(arguments, "--out")))
                .containsExactly(trial.resolve("greedy"), trial.resolve("sampled"));
        assertThat(stillThere).hasSize(1);
    }

    @Test
    void evaluationsOfMissingWeightsAreRepeatedWithTheTraining() throws Exception {
        run("whole", new InProcess());
        Path trial = folder.resolve("whole/trials/count2_dtomalb_s01");
        Files.delete(trial.resolve("train/weights.bin"));
        InProcess again = new InProcess();
        run("whole", again);

        assertThat(again.commands)
                .extracting(arguments -> Path.of(after(arguments, "--out")))
                .containsExactly(trial.resolve("train"), trial.resolve("greedy"), trial.resolve("sampled"));
    }

    @Test
    void aRunThatCannotBeReadCostsItsTrialAlone() throws Exception {
        run("whole", new InProcess());
        Path slots = folder.resolve("whole/trials/count2_dtomalb_s01/greedy/slots.csv");
        change(slots, "\n1,", "\none,");
        Results results = run("whole", new InProcess()).orElseThrow();

        assertThat(results.failed()).hasSize(1);
        assertThat(results.failed().get(0).why()).contains(slots + ":3: column slot: found 'one'");
        assertThat(results.outcomes()).hasSize(TinyExperiment.RUNS - 3);
        assertThat(results.curves()).hasSize((2 * 2 - 1) * 3 * 100);
    }

    @Test
    void whatThePolicyJarsHoldMayNotChange() throws Exception {
        Path jar = Files.writeString(folder.resolve("mine.jar"), "one");
        open("mine", new InProcess(), TinyExperiment.YAML, jar).close();
        open("mine", new InProcess(), TinyExperiment.YAML, jar).close();
        Files.writeString(jar, "another");

        assertThatThrownBy(() -> open("mine", new InProcess(), TinyExperiment.YAML, jar))
                .isInstanceOf(BadOutput.class)
                .hasMessageContaining(
                        "inputs.sha256:1: found \"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"
                                + "  mine.jar\", expected")
                .hasMessageEndingWith(
                        "to resume the experiment; policy jars, radio traces or positions have changed since");
    }

    @Test
    void whatRadioTracesHoldMayNotChange() throws Exception {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Path trace = Files.writeString(traces.resolve("a.csv"), "time_s,snr_db\n0,3\n1,4\n");
        String yaml = TinyExperiment.YAML + "settings: {radio.traces: " + traces + "}\n";
        open("mine", new InProcess(), yaml).close();
        Files.writeString(trace, "time_s,snr_db\n0,3\n1,5\n");

        assertThatThrownBy(() -> open("mine", new InProcess(), yaml))
                .isInstanceOf(BadOutput.class)
                .hasMessageContaining("  a.csv\", expected");
    }

    @Test
    void whatFilesOfPositionsHoldMayNotChange() throws Exception {
        Path users = Files.writeString(folder.resolve("users.csv"), "Latitude,Longitude\n-37.8,144.9\n");
        Path sites =
                Files.writeString(folder.resolve("sites.csv"), "SITE_ID,LATITUDE,LONGITUDE,NAME\n1,-37.8,144.9,here\n");
        String yaml = TinyExperiment.YAML + "settings: {radio.positions.users: " + users + ", radio.positions.sites: "
                + sites + "}\n";
        open("mine", new InProcess(), yaml).close();
        Files.writeString(users, "Latitude,Longitude\n-37.8001,144.9\n");

        assertThatThrownBy(() -> open("mine", new InProcess(), yaml))
                .isInstanceOf(BadOutput.class)
                .hasMessageContaining("inputs.sha256:2: found")
                .hasMessageContaining("  users.csv\", expected");
    }

    @Test
    void aTrialThatFailsDoesNotSinkTheRest() throws Exception {
        InProcess commands = new InProcess();
        commands.failing = arguments -> arguments.contains("dtomalb")
                && after(arguments, "--scenario-seed").equals("2");
        Results results = run("failing", commands).orElseThrow();

        assertThat(results.failed()).hasSize(2);
        FailedTrial failed = results.failed().get(0);
        assertThat(failed.trial().policy()).isEqualTo("dtomalb");
        assertThat(failed.why())
                .startsWith("training ended with code 1; the last lines of ")
                .endsWith(".log:\nCaused by: two\nthree\nfour\nfive\nsix\nno memory");
        assertThat(results.outcomes()).hasSize(TinyExperiment.RUNS - 2 * 3);
    }

    @Test
    void aFolderOfAnotherExperimentIsRefused() throws Exception {
        open("mine", new InProcess()).close();
        String other = TinyExperiment.YAML.replace("eval_slots: 100", "eval_slots: 101");

        assertThatThrownBy(() -> open("mine", new InProcess(), other))
                .isInstanceOf(BadOutput.class)
                .hasMessageContaining("experiment.yaml:12: found \"eval_slots: 100\", expected \"eval_slots: 101\"");
    }

    @Test
    void aFolderInUseIsRefused() throws Exception {
        try (ExperimentRun first = open("mine", new InProcess())) {
            assertThatThrownBy(() -> open("mine", new InProcess()))
                    .isInstanceOf(BadOutput.class)
                    .hasMessageContaining("found it in use");
            first.stop();
        }
    }

    private static void change(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** As if its process had been killed: the manifest says nothing of an end. */
    private static void breakARun(Path trial) throws IOException {
        Path manifest = trial.resolve("train/manifest.json");
        String text = Files.exists(manifest) ? Files.readString(manifest) : "";
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, text.replaceAll("\"ended\" : \"[^\"]*\"", "\"ended\" : null"));
    }

    private Optional<Results> run(String name, Commands commands) throws Exception {
        try (ExperimentRun run = open(name, commands)) {
            return run.run(state -> {});
        }
    }

    private ExperimentRun open(String name, Commands commands) throws IOException {
        return open(name, commands, TinyExperiment.YAML);
    }

    private ExperimentRun open(String name, Commands commands, String yaml, Path... policyJars) throws IOException {
        return new ExperimentRun(
                new ExperimentFile(POLICIES).readText("tiny.yaml", yaml, Path.of(""), false),
                POLICIES,
                folder.resolve(name),
                commands,
                2,
                List.of(policyJars));
    }

    private static List<Outcome> of(Results results, String policy) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.trial().policy().equals(policy))
                .toList();
    }

    private static String after(List<String> arguments, String option) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
