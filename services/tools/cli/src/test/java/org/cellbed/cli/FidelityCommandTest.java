package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.analysis.fidelity.HandMadeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FidelityCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aValidRunIsToldInATable() throws IOException {
        new HandMadeRun()
                .local(0.0)
                .offloaded(0.0, 0.001625)
                .process("device-1", 2_000, 1, 0.0123)
                .writeTo(folder);

        CommandRun run = CommandRun.of("fidelity", folder.toString());

        assertThat(run.out()).isEqualTo("""
                deviation        p50       p90       p95       p99       max
                delay        0.050 %   0.090 %   0.095 %   0.099 %   0.100 %
                t_local      0.000 %   0.000 %   0.000 %   0.000 %   0.000 %
                t_up         0.000 %   0.000 %   0.000 %   0.000 %   0.000 %
                t_tran       0.000 %   0.000 %   0.000 %   0.000 %   0.000 %
                t_wait       0.000 %   0.000 %   0.000 %   0.000 %   0.000 %
                t_comp       0.000 %   0.000 %   0.000 %   0.000 %   0.000 %
                t_return     0.050 %   0.090 %   0.095 %   0.099 %   0.100 %
                tasks      2 compared
                stages     1 of 2,000 stages (0.050 %) late, by at most 12.3 ms
                slots      0 skipped
                verdict    valid
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anInvalidRunIsABrokenPromise() throws IOException {
        new HandMadeRun().local(0.0).late().process("device-1", 2_000, 0, 0.0).writeTo(folder);

        CommandRun run = CommandRun.of("fidelity", folder.toString());

        assertThat(run.out())
                .contains("tasks      1 compared; not compared: 1 late\n")
                .contains(
                        "verdict    INVALID: 50 % of the tasks were submitted too late, the limit is 0.1 % (1 of 1 late tasks ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void theFileIsWrittenAgainAndPrintedWithJson() throws IOException {
        new HandMadeRun().local(0.0).process("device-1", 2_000, 0, 0.0).writeTo(folder);

        CommandRun run = CommandRun.of("fidelity", folder.toString(), "--json");

        assertThat(run.out())
                .isEqualTo(Files.readString(folder.resolve("fidelity.json")))
                .startsWith("{");
    }

    @Test
    void aRunInVirtualTimeHasNoFidelity() {
        Path simulated = folder.resolve("run");
        CommandRun.of("simulate", "small", "--slots", "3", "--out", simulated.toString());

        assertRefused(
                CommandRun.of("fidelity", simulated.toString()),
                simulated.resolve("manifest.json") + ": time: found a run in virtual time, expected one in real time");
    }

    @Test
    void whatIsNoRunIsRefused() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertRefused(
                CommandRun.of("fidelity", nowhere.toString()),
                nowhere + ": found no such directory, expected that of a run");

        new HandMadeRun().local(0.0).writeTo(folder);
        Files.delete(folder.resolve("scenario.yaml"));
        assertRefused(
                CommandRun.of("fidelity", folder.toString()), folder.resolve("scenario.yaml") + ": cannot be read");
    }

    private static void assertRefused(CommandRun run, String expected) {
        assertThat(run.err()).startsWith("cellbed: " + expected);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
