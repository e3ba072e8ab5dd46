package org.cellbed.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The results of the roles for every task, recomputed by a program that shares no code with them. */
class RecomputeIT {
    private static final Path SCRIPT = Path.of("src/test/python/recompute.py");

    private record Output(int exitCode, String text) {}

    @TempDir
    Path run;

    @BeforeAll
    static void pythonIsThere() {
        boolean there;
        try {
            there = execute("python3", "--version").exitCode() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there, "python3 is not installed");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void agreesWithTheRolesOnEveryPartOfEveryDelay(String name, SimulatedRun scenario) throws IOException {
        scenario.writeTo(run);

        Output output = recompute();

        assertThat(output.exitCode()).as(name + "\n" + output.text()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theLedgerOfASimulatedRunIsBalanced(String name, SimulatedRun scenario) throws IOException {
        scenario.writeTo(run);

        RunAudit audit = RunAudit.of(run);

        assertThat(audit.findings()).as(name).isEmpty();
    }

    @Test
    void aWaitThatIsOffByAMicrosecondIsFound() throws IOException {
        new SimulatedRun("random", 30).writeTo(run);
        Path tasks = run.resolve("tasks.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(tasks));
        String[] cells = lines.get(100).split(",", -1);
        cells[12] = Double.toString(Double.parseDouble(cells[12]) + 1e-6);
        lines.set(100, String.join(",", cells));
        Files.write(tasks, lines);

        Output output = recompute();

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains("t_wait_s").contains("FAILS at task " + cells[2]);
    }

    @Test
    void allCellsOfARunAreComputed() throws IOException {
        new SimulatedRun("random", 20).writeTo(Files.createDirectories(run.resolve("cells/1")));
        new SimulatedRun("vls", 20).devices(3).writeTo(Files.createDirectories(run.resolve("cells/2")));
        Files.writeString(run.resolve("manifest.json"), "{\"time\": \"virtual\"}");

        Output output = recompute();

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("cells/1: 120 tasks, 20 slots").contains("cells/2: 60 tasks, 20 slots");
    }

    @Test
    void inRealTimeOnlyWhatEquationsSayIsCompared() throws IOException {
        new SimulatedRun("random", 20).writeTo(run);
        Path manifest = run.resolve("manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"virtual\"", "\"real\""));

        Output output = recompute();

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("t_up_s").contains("t_comp_s").doesNotContain("t_wait_s");
    }

    @Test
    void aRunThatCannotBeReadIsToldByFileLineAndColumn() throws IOException {
        new SimulatedRun("random", 3).writeTo(run);
        Path tasks = run.resolve("tasks.csv");
        Files.writeString(tasks, Files.readString(tasks).replaceFirst("\n0,1,0-1,0.0,\\d+,", "\n0,1,0-1,0.0,many,"));

        Output output = recompute();

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).contains("tasks.csv:2: column length_bits: found 'many', expected a number");
    }

    static Stream<Arguments> scenarios() {
        return Scenarios.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private Output recompute() throws IOException {
        return execute("python3", "-B", SCRIPT.toString(), run.toString());
    }

    private static Output execute(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return new Output(process.exitValue(), text);
    }
}
