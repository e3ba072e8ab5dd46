package org.cellbed.analysis.report;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;

/** The report of a run, drawn from its files. */
public final class RunReport {
    private RunReport() {}

    /**
     * Draws the report of a run and writes it into the run's folder, replacing an earlier report.
     *
     * @return the page
     * @throws RunReadException if a file of the run is missing or malformed; nothing is written then
     */
    public static Path write(Path folder) throws IOException {
        Run run = RunReader.read(folder);
        ReportFiles files = new ReportFiles();
        String page = new RunPage(run, (cell, figure) -> files.draw(plotName(run, cell, figure), figure)).html();
        return files.write(folder, page);
    }

    private static String plotName(Run run, CellRun cell, Figure figure) {
        return run.cells().size() == 1 ? figure.name() : "cell-" + cell.cell() + "-" + figure.name();
    }
}
