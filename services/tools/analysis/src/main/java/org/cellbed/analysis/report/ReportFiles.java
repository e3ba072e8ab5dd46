package org.cellbed.analysis.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cellbed.analysis.report.plot.SvgWriter;
import org.cellbed.rundir.RunDirectory;

/** The files of a report. They are written only after all figures have been drawn. Not thread-safe. */
public final class ReportFiles {
    /** The name of the page. */
    public static final String PAGE = "report.html";

    /** The name of the folder with plots. */
    public static final String PLOTS = "plots";

    private static final String ENDING = ".svg";

    private final Map<String, String> plots = new LinkedHashMap<>();

    /**
     * Draws a figure and keeps it for its file.
     *
     * @param name the name of the file, without the ending
     * @return the SVG
     */
    public String draw(String name, Figure figure) {
        String svg = SvgWriter.svg(figure.plot(), name, Html.escaped(figure.title()));
        plots.put(name, svg);
        return svg;
    }

    /**
     * Writes the plots and the page into a folder, and replaces those of an earlier report.
     *
     * @return the page
     */
    public Path write(Path folder, String page) throws IOException {
        Path plotFolder = Files.createDirectories(folder.resolve(PLOTS));
        deletePlots(plotFolder);
        for (Map.Entry<String, String> plot : plots.entrySet()) {
            RunDirectory.writeText(plotFolder.resolve(plot.getKey() + ENDING), plot.getValue() + "\n");
        }
        Path file = folder.resolve(PAGE);
        RunDirectory.writeText(file, page);
        return file;
    }

    private static void deletePlots(Path plotFolder) throws IOException {
        List<Path> old;
        try (Stream<Path> files = Files.list(plotFolder)) {
            old = files.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        for (Path plot : old) {
            Files.delete(plot);
        }
    }
}
