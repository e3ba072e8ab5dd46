package org.cellbed.testbed.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Shows how far long work has come: on a terminal in one line that changes, in a log in a line from time to time. Short
 * work shows nothing in a log. Not thread-safe.
 */
final class Progress implements AutoCloseable {
    private static final Duration TERMINAL_EVERY = Duration.ofMillis(200);
    private static final Duration LOG_EVERY = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final String unit;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private long shownNanos;
    private boolean shown;

    Progress(PrintStream out, boolean terminal, int total, String unit, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.unit = unit;
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
        this.shownNanos = startedNanos;
    }

    /** Standard error is a terminal where the start script has found so. */
    static Progress onStandardError(int total, String unit) {
        return new Progress(System.err, Boolean.getBoolean("cellbed.terminal"), total, unit, System::nanoTime);
    }

    /** So much of the total is done. */
    void reached(int done) {
        if (done > 0) {
            double perSecond = done / ((nanoTime.getAsLong() - startedNanos) * 1e-9);
            show(String.format(
                    Locale.ROOT,
                    "%,d of %,d %s, %,.0f/s, %s left",
                    done,
                    total,
                    unit,
                    perSecond,
                    remaining((total - done) / perSecond)));
        }
    }

    /** Work has come as far as this line says. */
    void show(String text) {
        long nowNanos = nanoTime.getAsLong();
        if (nowNanos - shownNanos < (terminal ? TERMINAL_EVERY : LOG_EVERY).toNanos()) {
            return;
        }
        shownNanos = nowNanos;
        if (terminal) {
            out.printf("\r%-70s", text);
            out.flush();
            shown = true;
        } else {
            out.println(text);
        }
    }

    @Override
    public void close() {
        if (shown) {
            out.printf("\r%-70s\r", "");
            out.flush();
        }
    }

    /** So many seconds, for people. */
    static String remaining(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
