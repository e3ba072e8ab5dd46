package org.cellbed.experiment.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.ReportFiles;
import org.cellbed.experiment.result.Results;

/** The report of an experiment. The same results give the same bytes. */
public final class ExperimentReport {
    private ExperimentReport() {}

    /**
     * Writes statistics.csv, verdicts.csv, report.html and plots into the folder of an experiment, and replaces those
     * of an earlier report.
     *
     * @return the page
     */
    public static Path write(Path folder, Results results) throws IOException {
        return write(folder, Analysis.of(results));
    }

    /** Writes the report as {@link #write(Path, Results)} does, from results that have been analysed. */
    public static Path write(Path folder, Analysis analysis) throws IOException {
        ReportFiles files = new ReportFiles();
        List<Figure> figures = ExperimentFigures.of(folder, analysis);
        String page = new ExperimentPage(analysis).html(figures, figure -> files.draw(figure.name(), figure));
        StatisticFiles.write(folder, analysis);
        return files.write(folder, page);
    }
}
