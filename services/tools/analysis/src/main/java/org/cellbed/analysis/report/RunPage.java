package org.cellbed.analysis.report;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.ManifestText;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunRecord;

/** The page of a run. */
final class RunPage {
    /** Draws a figure of a cell as SVG. */
    interface Drawing {
        String svg(CellRun cell, Figure figure);
    }

    private final Run run;
    private final Drawing drawing;

    RunPage(Run run, Drawing drawing) {
        this.run = run;
        this.drawing = drawing;
    }

    String html() throws IOException {
        RunTitle title = new RunTitle(run.manifest(), run.cells().size());
        Html html = Page.begin(title.text(), title.lead());
        for (String warning : title.warnings()) {
            html.element("p class=\"warning\"", warning);
        }
        html.raw("<div class=\"tables\">\n");
        new SummaryTables(run.summary(), html).write();
        FidelityTable.write(run.folder(), html);
        html.end("div");
        for (CellRun cell : run.cells()) {
            write(cell, html);
        }
        Assumptions.write(html, "the values of this run in scenario.yaml, below.");
        html.details(RunRecord.SCENARIO).element("pre", scenario()).end("details");
        html.details("How it was run").table(Manifest.FILE, title.provenance()).end("details");
        return Page.end(html);
    }

    private void write(CellRun cell, Html html) throws RunReadException {
        if (run.cells().size() > 1) {
            html.element("h2", "Cell " + cell.cell());
        }
        html.raw("<div class=\"plots\">\n");
        for (Figure figure : CellFigures.of(cell)) {
            html.figure(figure, drawing.svg(cell, figure));
        }
        html.end("div").details("Parameters of the model, in SI units");
        html.table("model of " + Manifest.FILE, Entry.exact(ManifestText.model(cell.model())))
                .end("details");
    }

    private String scenario() throws IOException {
        Path file = run.folder().resolve(RunRecord.SCENARIO);
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "found no such file, expected the file of a run that has ended");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new RunReadException(file, "found bytes that are not UTF-8, expected text");
        }
    }
}
