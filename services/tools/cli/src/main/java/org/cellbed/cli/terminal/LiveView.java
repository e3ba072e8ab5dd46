package org.cellbed.cli.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.cellbed.launcher.RunView;

/**
 * A display of a running run: on a terminal a table that is redrawn twice a second, otherwise a line every ten seconds.
 * Notices remain. Not thread-safe.
 */
public final class LiveView {
    private static final Duration TABLE_EVERY = Duration.ofMillis(500);
    private static final Duration LINE_EVERY = Duration.ofSeconds(10);
    private static final int WIDTH = 100;

    private static final String LINE_UP = "\u001b[1A";
    private static final String ERASE_TO_END = "\u001b[0J";

    private final PrintStream out;
    private final boolean table;
    private final boolean endless;
    private final LongSupplier nanoTime;
    private long shownNanos;
    private int shownLines;

    /**
     * Creates a view that shows nothing yet.
     *
     * @param endless whether the run ends only when it is stopped
     */
    public LiveView(PrintStream out, boolean table, boolean endless, LongSupplier nanoTime) {
        this.out = out;
        this.table = table;
        this.endless = endless;
        this.nanoTime = nanoTime;
        this.shownNanos = nanoTime.getAsLong() - LINE_EVERY.toNanos();
    }

    public void show(Supplier<RunView> view) {
        long now = nanoTime.getAsLong();
        if (now - shownNanos < (table ? TABLE_EVERY : LINE_EVERY).toNanos()) {
            return;
        }
        shownNanos = now;
        if (table) {
            draw(LiveText.table(view.get()));
        } else {
            out.println(LiveText.line(view.get()));
        }
    }

    public void notice(String notice) {
        out.print(erased());
        shownLines = 0;
        out.println("cellbed: " + notice);
    }

    /** Ends the display; the last table remains on the terminal. */
    public void end() {
        shownLines = 0;
        out.flush();
    }

    private void draw(List<String> content) {
        List<String> lines = new ArrayList<>(content);
        lines.add(
                endless
                        ? "Ctrl-C ends the run. From another terminal: cellbed status, scale, inject."
                        : "Ctrl-C ends the run early.");
        StringBuilder text = new StringBuilder(erased());
        for (String line : lines) {
            text.append(line, 0, Math.min(line.length(), WIDTH)).append('\n');
        }
        out.print(text);
        out.flush();
        shownLines = lines.size();
    }

    private String erased() {
        return shownLines == 0 ? "" : "\r" + LINE_UP.repeat(shownLines) + ERASE_TO_END;
    }
}
