package org.cellbed.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A display of the progress of long work: on a terminal one line that is redrawn, in a log a line every ten seconds.
 * Work of less than ten seconds shows nothing in a log. Not thread-safe.
 */
public final class Progress implements AutoCloseable {
    private static final Duration TERMINAL_EVERY = Duration.ofMillis(200);
    private static final Duration LOG_EVERY = Duration.ofSeconds(10);

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private final String unit;
    private final LongSupplier nanoTime;
    private final long startedNanos;
    private long shownNanos;
    private int width;

    Progress(PrintStream out, boolean terminal, int total, String unit, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.unit = unit;
        this.nanoTime = nanoTime;
        this.startedNanos = nanoTime.getAsLong();
        this.shownNanos = startedNanos;
    }

    /** Creates a display on standard error; the start script passes on whether that is a terminal. */
    public static Progress onStandardError(int total, String unit) {
        return new Progress(System.err, Boolean.getBoolean("cellbed.terminal"), total, unit, System::nanoTime);
    }

    /** Reports how much of the total is done. */
    void reached(int done) {
        reached(done, () -> "");
    }

    /** Reports how much of the total is done; the additional text is computed only if it is shown. */
    void reached(int done, Supplier<String> more) {
        if (done > 0) {
            double perSecond = done / ((nanoTime.getAsLong() - startedNanos) * 1e-9);
            show(() -> String.format(
                    Locale.ROOT,
                    "%,d of %,d %s, %,.0f/s, %s left%s",
                    done,
                    total,
                    unit,
                    perSecond,
                    remaining((total - done) / perSecond),
                    more.get()));
        }
    }

    /** Reports progress by a line, which is computed only if it is shown. */
    public void show(Supplier<String> line) {
        long nowNanos = nanoTime.getAsLong();
        if (nowNanos - shownNanos < (terminal ? TERMINAL_EVERY : LOG_EVERY).toNanos()) {
            return;
        }
        shownNanos = nowNanos;
        String text = line.get();
        if (terminal) {
            out.print("\r" + padded(text));
            out.flush();
            width = Math.max(width, text.length());
        } else {
            out.println(text);
        }
    }

    @Override
    public void close() {
        if (width > 0) {
            out.print("\r" + padded("") + "\r");
            out.flush();
        }
    }

    /** Pads a line to the length of the longest one so far. */
    private String padded(String text) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Returns a number of seconds as text for users. */
    public static String remaining(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
