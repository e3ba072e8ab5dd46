package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.cellbed.rundir.Sha256;
import org.cellbed.rundir.plan.ExamplePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifyCommandTest {
    @TempDir
    private Path folder;

    private Path run;

    @BeforeEach
    void nameRun() {
        run = folder.resolve("run");
    }

    @Test
    void runExecutedAgainIsIdentical() throws IOException {
        simulate("failure", "--policy", "random", "--seed", "7", "--scenario-seed", "3", "--set", "cells=2");

        CommandRun verified = verify("--json");

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(new ObjectMapper().readTree(verified.out()).at("/compared"))
                .map(JsonNode::asText)
                .containsExactly("cells/1/tasks.csv", "cells/1/slots.csv", "cells/2/tasks.csv", "cells/2/slots.csv");
    }

    @Test
    void trainedRunIsIdenticalToItsWeights() {
        simulate("small", "--policy", "dtomalb", "--train", "--set", "learning.backend=java");

        assertThat(verify().out()).isEqualTo("identical: tasks.csv, slots.csv, learner.csv, weights.bin\n");
        assertThat(run.resolve("weights.bin")).exists();
    }

    @Test
    void runWithoutTasksIsVerifiedByItsSlots() {
        simulate("small", "--no-tasks");

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void digitThatWasChangedIsFound() throws IOException {
        simulate("small");
        List<String> rows = new ArrayList<>(Files.readAllLines(run.resolve("tasks.csv")));
        String[] row = rows.get(4).split(",", -1);
        String cycles = row[5];
        row[5] = cycles + "1";
        rows.set(4, String.join(",", row));
        Files.writeString(run.resolve("tasks.csv"), String.join("\n", rows) + "\n");

        CommandRun verified = verify();

        assertThat(verified.exitCode()).isEqualTo(Cellbed.BROKEN_PROMISE);
        assertThat(verified.out())
                .isEqualTo("DIFFERENT: tasks.csv:5: cycles: recorded " + cycles + "1, repeated " + cycles + "\n");
    }

    @Test
    void rowsThatAreMissingAreFound() throws IOException {
        simulate("small");
        List<String> rows = Files.readAllLines(run.resolve("slots.csv"));
        Files.writeString(run.resolve("slots.csv"), String.join("\n", rows.subList(0, 3)) + "\n");

        assertThat(verify().out())
                .startsWith("DIFFERENT: slots.csv:4: the line: recorded the end of the file, repeated");
    }

    @Test
    void otherVersionIsTold() throws IOException {
        simulate("small");
        String manifest = Files.readString(run.resolve("manifest.json"));
        Files.writeString(
                run.resolve("manifest.json"),
                manifest.replaceFirst("\"cellbed\" : \"[^\"]*\"", "\"cellbed\" : \"0.0\""));

        assertThat(verify().out()).startsWith("other version: recorded by 0.0, repeated by ");
    }

    @Test
    void runThatFollowedWeightsIsExecutedAgainWithThem() throws IOException {
        Path trained = train("trained", "1");
        simulate("small", "--policy", "dtomalb", "--weights", trained.toString());
        JsonNode followed = new ObjectMapper()
                .readTree(run.resolve("manifest.json").toFile())
                .get("weights_followed");
        assertThat(followed.get("file").asText())
                .isEqualTo(trained.resolve("weights.bin").toString());

        assertThat(verify().out()).isEqualTo("identical: tasks.csv, actors.csv, slots.csv\n");

        Files.copy(
                train("other", "2").resolve("weights.bin"),
                trained.resolve("weights.bin"),
                StandardCopyOption.REPLACE_EXISTING);
        assertInputChanged(
                trained.resolve("weights.bin") + ": found SHA-256 " + Sha256.of(trained.resolve("weights.bin"))
                        + ", expected " + followed.get("sha256").asText());
        Files.delete(trained.resolve("weights.bin"));
        assertInputChanged(trained.resolve("weights.bin") + ": found no such file, expected SHA-256 "
                + followed.get("sha256").asText());
    }

    @Test
    void sampledWeightsAreFollowedAsTheyWere() {
        Path trained = train("trained", "1");
        simulate("small", "--policy", "dtomalb", "--weights", trained.toString(), "--sample");

        assertThat(verify().out()).isEqualTo("identical: tasks.csv, actors.csv, slots.csv\n");
    }

    @Test
    void traceThatWasEditedAddedOrRemovedIsAChangedInput() throws IOException {
        Path traces = Files.createDirectory(folder.resolve("traces"));
        Path a = Files.writeString(traces.resolve("a.csv"), "time_s,snr_db\n0,12.0\n1,3.5\n2.5,-2.0\n3,20.0\n");
        Path b = Files.writeString(traces.resolve("b.csv"), "time_s,snr_db\n0,5.0\n0.7,9.0\n2,1.0\n");
        simulate("traces", "--policy", "selfish", "--traces", traces.toString());
        String original = Files.readString(a);
        String sha256 = Sha256.of(a);
        assertThat(verify().exitCode()).isZero();

        Files.writeString(a, original.replace("12.0", "12.1"));
        assertInputChanged(a + ": found SHA-256 " + Sha256.of(a) + ", expected " + sha256);

        Files.writeString(a, original);
        Path c = Files.copy(b, traces.resolve("c.csv"));
        assertInputChanged(c + ": found SHA-256 " + Sha256.of(c) + ", expected no such file");

        Files.delete(c);
        sha256 = Sha256.of(b);
        Files.delete(b);
        assertInputChanged(b + ": found no such file, expected SHA-256 " + sha256);
    }

    @Test
    void scenarioThatWasEditedIsAChangedInput() throws IOException {
        simulate("small");
        Path scenario = run.resolve("scenario.yaml");
        String sha256 = Sha256.of(scenario);
        Files.writeString(scenario, Files.readString(scenario) + "# a comment\n");

        assertInputChanged(scenario + ": found SHA-256 " + Sha256.of(scenario) + ", expected " + sha256);
    }

    @Test
    void policyOfAJarIsExecutedAgainFromIt() throws IOException {
        Path jar = ExamplePolicy.packed(folder);
        simulate("small", "--policy", ExamplePolicy.NAME, "--policy-jar", jar.toString());
        String sha256 = Sha256.of(jar);
        assertThat(verify().out()).isEqualTo("identical: tasks.csv, slots.csv\n");

        Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);

        assertInputChanged(jar + ": found SHA-256 " + Sha256.of(jar) + ", expected " + sha256);
    }

    @Test
    void flagsOfTheManifestAreInformationOnly() throws IOException {
        simulate("small", "--no-tasks");
        edit("\"flags\" : \\[[^]]*]", "\"flags\" : [ \"--weights\", \"nowhere\" ]");

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void runOfManifestFormat1IsExecutedAgain() throws IOException {
        simulate("small", "--policy", "dtomalb", "--train", "--set", "learning.backend=java");
        makeFormat1();

        assertThat(verify().out()).isEqualTo("identical: tasks.csv, slots.csv, learner.csv, weights.bin\n");
    }

    @Test
    void runOfManifestFormat1WithoutTasksIsExecutedAgain() throws IOException {
        simulate("small", "--no-tasks");
        makeFormat1();

        assertThat(verify().exitCode()).isZero();
    }

    @Test
    void weightsOfManifestFormat1AreRefusedAsItDoesNotSayHowTheyWereFollowed() throws IOException {
        simulate(
                "small",
                "--policy",
                "dtomalb",
                "--weights",
                train("trained", "1").toString());
        makeFormat1();

        assertThat(verify().err()).contains("manifest.json: format: found 1, which does not say how a run followed");
        assertThat(verify().exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    @Test
    void trainingContinuedFromACheckpointIsExecutedAgain() {
        Path trained = train("trained", "1");
        simulate(
                "small",
                "--policy",
                "dtomalb",
                "--train",
                "--weights",
                trained.toString(),
                "--set",
                "learning.backend=java",
                "--set",
                "learning.hidden=8");

        assertThat(verify().out()).isEqualTo("identical: tasks.csv, actors.csv, slots.csv, learner.csv, weights.bin\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "time" : "virtual"    | "time" : "real"       | found a run in real time
            "interrupted" : false | "interrupted" : true  | found a run that was interrupted
            "disturbed" : false   | "disturbed" : true    | found a run with an event that its seeds do not determine
            "slots" : 30          | "slots" : 31          | slots: found 31, expected 30 by the scenario
            "slots" : 30          | "slots" : "many"      | slots: found "many", expected a whole number
            """)
    void whatCannotBeExecutedAgainIsRefused(String key, String instead, String message) throws IOException {
        simulate("small");
        String manifest = Files.readString(run.resolve("manifest.json"));
        assertThat(manifest).contains(key);
        Files.writeString(run.resolve("manifest.json"), manifest.replace(key, instead));

        CommandRun refused = verify();

        assertThat(refused.err())
                .startsWith("cellbed: " + run.resolve("manifest.json"))
                .contains(message);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    @Test
    void folderThatIsNoRunIsRefused() {
        assertThat(verify().err()).contains("manifest.json: found no such file");
        assertThat(verify().exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    private void assertInputChanged(String change) {
        CommandRun verified = verify();
        assertThat(verified.err()).isEqualTo("cellbed: input changed: " + change + "\n");
        assertThat(verified.exitCode()).isEqualTo(Cellbed.BAD_INPUT);
    }

    /** As runs wrote it before format 2. */
    private void makeFormat1() throws IOException {
        Path file = run.resolve("manifest.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        manifest.remove(List.of("format", "commit", "blas_kernels", "inputs", "speed", "devices_per_process"));
        manifest.remove(List.of("cells_per_process", "tasks", "policy_jars", "kafka_config", "learning"));
        if (manifest.get("weights_followed") instanceof ObjectNode followed) {
            followed.remove("kind");
        }
        json.writeValue(file.toFile(), manifest);
    }

    private void edit(String pattern, String instead) throws IOException {
        Path file = run.resolve("manifest.json");
        String manifest = Files.readString(file);
        assertThat(manifest).containsPattern(pattern);
        Files.writeString(file, manifest.replaceFirst(pattern, instead));
    }

    private Path train(String name, String seed) {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("simulate", "small", "--slots", "60", "--policy", "dtomalb"));
        arguments.addAll(List.of("--train", "--seed", seed, "--out", out.toString()));
        arguments.addAll(List.of("--set", "learning.backend=java", "--set", "learning.hidden=8"));
        arguments.addAll(List.of("--set", "learning.warm_up=40", "--set", "learning.batch=16"));
        CommandRun trained = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(trained.exitCode()).as(trained.err()).isZero();
        return out;
    }

    private CommandRun verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", run.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private void simulate(String scenario, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("simulate", scenario, "--slots", "30", "--out", run.toString()));
        arguments.addAll(List.of(more));
        CommandRun simulated = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(simulated.exitCode()).as(simulated.err()).isZero();
    }
}
