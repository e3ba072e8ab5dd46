package org.cellbed.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private long nowNanos;

    @Test
    void aLogGetsALineEveryTenSecondsWithRateAndRemainingTime() {
        try (Progress progress = progress(false)) {
            for (int second = 1; second <= 25; second++) {
                nowNanos = second * SECOND;
                progress.reached(second * 100);
            }
        }
        assertThat(text().lines())
                .containsExactly(
                        "1,000 of 20,000 slots, 100/s, 0:03:10 left", "2,000 of 20,000 slots, 100/s, 0:03:00 left");
    }

    @Test
    void aTerminalGetsOneLineThatIsWipedAtTheEnd() {
        try (Progress progress = progress(true)) {
            nowNanos = SECOND;
            progress.reached(10_000);
        }
        assertThat(text())
                .startsWith("\r10,000 of 20,000 slots, 10,000/s, 1 s left")
                .endsWith("\r" + " ".repeat("10,000 of 20,000 slots, 10,000/s, 1 s left".length()) + "\r");
    }

    @Test
    void progressIncludesTheLearning() {
        try (Progress progress = progress(true)) {
            nowNanos = SECOND;
            progress.reached(10_000, () -> ", 40.0 updates/s");
            nowNanos = 2 * SECOND;
            progress.reached(19_000);
        }
        assertThat(text()).contains("\r10,000 of 20,000 slots, 10,000/s, 1 s left, 40.0 updates/s\r19,000 of");
        assertThat(text()).contains("0 s left" + " ".repeat(", 40.0 updates/s".length()) + " \r");
    }

    @Test
    void shortWorkShowsNothingInALog() {
        try (Progress progress = progress(false)) {
            nowNanos = SECOND;
            progress.reached(20_000);
        }
        assertThat(text()).isEmpty();
    }

    private Progress progress(boolean terminal) {
        return new Progress(
                new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, 20_000, "slots", () -> nowNanos);
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
