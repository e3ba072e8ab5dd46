package org.cellbed.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunView;

/** Shows the progress of a run, and notices as lines. For use by one thread. */
public final class PlainDisplay implements RunDisplay {
    /** Describes the outcome of a run. */
    public interface LastWords {
        /** Returns the text, with line breaks. */
        String of(KafkaRun.Outcome outcome, double tookSeconds, Path folder) throws IOException;
    }

    private final Progress progress;
    private final PrintWriter notices;
    private final LastWords lastWords;

    public PlainDisplay(Progress progress, PrintWriter notices, LastWords lastWords) {
        this.progress = progress;
        this.notices = notices;
        this.lastWords = lastWords;
    }

    @Override
    public void show(int slots, Supplier<RunView> view) {
        progress.reached(slots, () -> LiveText.training(view.get()));
    }

    @Override
    public void notice(String notice) {
        notices.println("cellbed: " + notice);
    }

    @Override
    public String summary(KafkaRun.Outcome outcome, double tookSeconds, Path folder) throws IOException {
        return lastWords.of(outcome, tookSeconds, folder);
    }
}
