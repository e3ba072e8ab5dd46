package org.cellbed.testbed.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;
import org.cellbed.testbed.record.RunDirectory;
import org.cellbed.testbed.report.plot.SvgWriter;

/** Draws the report of a run from its files. */
public final class RunReport {
    /** The page. */
    public static final String PAGE = "report.html";

    /** The folder of the plots. */
    public static final String PLOTS = "plots";

    private RunReport() {}

    /**
     * Draws the report of a run and writes it into the run's folder; what an earlier one left is replaced.
     *
     * @return the page
     * @throws RunReadException where a file of the run is missing or is not as expected; nothing is written then
     */
    public static Path write(Path folder) throws IOException {
        Run run = RunReader.read(folder);
        Map<String, String> plots = new LinkedHashMap<>();
        String page = new RunPage(run, (cell, figure) -> {
                    String name = plotName(run, cell, figure);
                    String svg = SvgWriter.svg(figure.plot(), name, figure.title());
                    plots.put(name, svg);
                    return svg;
                })
                .html();
        Path plotFolder = Files.createDirectories(folder.resolve(PLOTS));
        for (Map.Entry<String, String> plot : plots.entrySet()) {
            RunDirectory.writeText(plotFolder.resolve(plot.getKey() + ".svg"), plot.getValue() + "\n");
        }
        Path file = folder.resolve(PAGE);
        RunDirectory.writeText(file, page);
        return file;
    }

    private static String plotName(Run run, CellRun cell, Figure figure) {
        return run.cells().size() == 1 ? figure.name() : "cell-" + cell.cell() + "-" + figure.name();
    }
}
