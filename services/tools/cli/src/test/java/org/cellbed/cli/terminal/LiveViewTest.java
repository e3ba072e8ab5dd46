package org.cellbed.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellbed.launcher.ProcessStatus;
import org.cellbed.launcher.RunView;
import org.cellbed.rundir.CellView;
import org.cellbed.rundir.ReferenceMeans;
import org.junit.jupiter.api.Test;

class LiveViewTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long MIB = 1 << 20;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(shown, true, StandardCharsets.UTF_8);
    private long nowNanos;

    @Test
    void theTableHasABarForEachServer() {
        assertThat(LiveText.table(run(12)))
                .containsExactly(
                        "paper under vls, real time x 2.0, at localhost:9092",
                        "slot       12, 14.2 slots/s, 3 devices",
                        "delay      mean 0.2500 s, p95 0.4000 s, selfish 0.4000 s",
                        "var(LD)    0.00123 s², selfish 0.0200 s², utility -0.2600 per slot",
                        "learning   update 2,375, 2.5 updates/s, weights version 1,330, policy lag 1.3 versions",
                        "local                                         25.0 %",
                        "server 1   ████████████████████████  0.200 s  75.0 %",
                        "server 2   ████████████············     down   0.0 %",
                        "server 3   absent",
                        "tasks      30 done, 2 timed out, 1 lost",
                        "processes  1 processes running, 1 away, 3 restarted, 90 MiB",
                        "files      /runs/a");
    }

    @Test
    void aTrainingTellsItsRateAndHowFarItIsFromTheReferences() {
        assertThat(LiveText.training(run(12)))
                .isEqualTo(", 2.5 updates/s, delay 0.2500 s, selfish 0.4000 s, var(LD) 0.00123 s², selfish 0.0200 s²");
    }

    @Test
    void beforeTheFirstSlotTheTableSaysThatItWaitsForMembers() {
        assertThat(LiveText.table(run(-1))).contains("slot       none yet: waiting for devices and servers to join");
        assertThat(LiveText.line(run(-1))).isEqualTo("no slot yet: 1 processes running, 1 away, 3 restarted, 90 MiB");
    }

    @Test
    void beforeTheRunTheLineNamesThePhase() {
        assertThat(LiveText.table(run(-1, "rehearsing"))).contains("phase      rehearsing");
        assertThat(LiveText.line(run(-1, "rehearsing")))
                .isEqualTo("rehearsing: 1 processes running, 1 away, 3 restarted, 90 MiB");
        assertThat(LiveText.table(run(12))).doesNotContain("phase      recording");
    }

    @Test
    void beforeItsRecorderAnswersARunHasNoCells() {
        RunView starting = new RunView(
                "id", "default", "paper", "vls", "real", 1.0, "starting", "localhost:9092", "/a", List.of(), List.of());

        assertThat(LiveText.table(starting)).contains("phase      starting", "processes  0 processes running, 0 MiB");
        assertThat(LiveText.line(starting)).isEqualTo("starting: 0 processes running, 0 MiB");
        assertThat(LiveText.training(starting)).isEmpty();
    }

    @Test
    void aTerminalGetsTheTableRedrawnInPlace() {
        LiveView view = new LiveView(out, true, true, () -> nowNanos);
        view.show(() -> run(1));
        view.show(() -> run(2));
        nowNanos = SECOND;
        view.show(() -> run(3));

        assertThat(text()).doesNotContain("slot       2,").contains("\u001b[1A".repeat(13) + "\u001b[0J");
        assertThat(text()).endsWith("Ctrl-C ends the run. From another terminal: cellbed status, scale, inject.\n");
    }

    @Test
    void aLogGetsALineEveryTenSecondsAndEachNotice() {
        LiveView view = new LiveView(out, false, true, () -> nowNanos);
        for (int second = 0; second < 15; second++) {
            nowNanos = second * SECOND;
            view.show(() -> run(12));
        }
        view.notice("server-2 ended with code 137");

        assertThat(text().lines())
                .hasSize(3)
                .contains(
                        "slot 12, 14.2 slots/s, 2.5 updates/s, delay mean 0.2500 s p95 0.4000 s, selfish 0.4000 s, var(LD)"
                                + " 0.00123 s², selfish 0.0200 s², utility -0.260,"
                                + " 1 processes running, 1 away, 3 restarted, 90 MiB")
                .last()
                .isEqualTo("cellbed: server-2 ended with code 137");
    }

    @Test
    void aNoticeStaysAboveTheTable() {
        LiveView view = new LiveView(out, true, false, () -> nowNanos);
        view.show(() -> run(1));
        view.notice("restarted device-1");
        nowNanos = SECOND;
        view.show(() -> run(2));

        String afterNotice = text().substring(text().indexOf("restarted device-1"));
        assertThat(afterNotice).startsWith("restarted device-1\npaper under vls");
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private static RunView run(int slot) {
        return run(slot, "recording");
    }

    private static RunView run(int slot, String phase) {
        Map<String, ReferenceMeans> references = new LinkedHashMap<>();
        references.put("selfish", new ReferenceMeans(0.4, 0.02));
        references.put("oracle", new ReferenceMeans(Double.NaN, Double.NaN));
        CellView cell = new CellView(
                1,
                slot,
                14.21,
                0.25,
                0.4,
                List.of(
                        new CellView.Server(1, true, true, 0.2, 0.75),
                        new CellView.Server(2, true, false, 0.1, 0.0),
                        new CellView.Server(3, false, false, 0.0, 0.0)),
                0.00123,
                -0.26,
                0.25,
                3,
                references,
                new CellView.Learning(2_375, 2.5, 1_330, 1.25),
                new CellView.Ended(30, 2, 1));
        return new RunView(
                "id",
                "default",
                "paper",
                "vls",
                "real",
                2.0,
                phase,
                "localhost:9092",
                "/runs/a",
                List.of(cell),
                List.of(
                        new ProcessStatus("enodeb", ProcessStatus.State.RUNNING, 11, 1, 90 * MIB),
                        new ProcessStatus("device-1", ProcessStatus.State.AWAY, 12, 2, 0)));
    }
}
