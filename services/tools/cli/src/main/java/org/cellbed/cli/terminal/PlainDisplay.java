package org.cellbed.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.cellbed.launcher.KafkaRun;
import org.cellbed.launcher.RunView;

/** A display of the progress of a run in one line, and of notices. For use by one thread. */
public final class PlainDisplay implements RunDisplay {
    /** The text at the end of a run. */
    public interface SummaryFormat {
        /** Returns the text, with line breaks. */
        String of(KafkaRun.Outcome outcome, double tookSeconds, Path folder) throws IOException;
    }

    private final Progress progress;
    private final PrintWriter notices;
    private final SummaryFormat summaryFormat;

    public PlainDisplay(Progress progress, PrintWriter notices, SummaryFormat summaryFormat) {
        this.progress = progress;
        this.notices = notices;
        this.summaryFormat = summaryFormat;
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
        return summaryFormat.of(outcome, tookSeconds, folder);
    }
}
