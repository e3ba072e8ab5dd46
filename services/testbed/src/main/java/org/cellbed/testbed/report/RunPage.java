package org.cellbed.testbed.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;

/** The page of a run. */
final class RunPage {
    /** Draws a figure of a cell as SVG. */
    interface Drawing {
        String svg(CellRun cell, Figure figure);
    }

    private final Run run;
    private final Drawing drawing;
    private final Html html = new Html();

    RunPage(Run run, Drawing drawing) {
        this.run = run;
        this.drawing = drawing;
    }

    String html() throws IOException {
        RunTitle title = new RunTitle(run.manifest(), run.cells().size());
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title.text())
                .raw("<style>\n" + style() + "</style>\n</head>\n<body>\n")
                .element("h1", title.text())
                .element("p class=\"lead\"", title.lead());
        for (String warning : title.warnings()) {
            html.element("p class=\"warning\"", warning);
        }
        html.raw("<div class=\"tables\">\n");
        new SummaryTables(run.summary(), html).write();
        FidelityTable.write(run.folder(), html);
        html.raw("</div>\n");
        for (CellRun cell : run.cells()) {
            write(cell);
        }
        Assumptions.write(html);
        html.raw("<details>\n").element("summary", "scenario.yaml").element("pre", scenario());
        html.raw("</details>\n<details>\n").element("summary", "How it was run");
        html.table("manifest.json", title.provenance()).raw("</details>\n</body>\n</html>\n");
        return html.toString();
    }

    private void write(CellRun cell) throws RunReadException {
        if (run.cells().size() > 1) {
            html.element("h2", "Cell " + cell.cell());
        }
        html.raw("<div class=\"plots\">\n");
        for (Figure figure : CellFigures.of(cell)) {
            html.raw("<figure>\n").element("h3", figure.title()).raw(drawing.svg(cell, figure));
            html.raw("\n").element("figcaption", figure.caption()).raw("</figure>\n");
        }
        html.raw("</div>\n<details>\n").element("summary", "Parameters of the model, in SI units");
        JsonNode model = RunReader.json(cell.folder().resolve("manifest.json")).path("model");
        List<Entry> parameters = Entry.exact(model);
        html.table("model of manifest.json", parameters).raw("</details>\n");
    }

    private String scenario() throws IOException {
        Path file = run.folder().resolve("scenario.yaml");
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "there is no such file");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new RunReadException(file, "cannot be read: it is no text in UTF-8");
        }
    }

    private static String style() throws IOException {
        try (var css = RunPage.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IllegalStateException("report.css is missing from the build");
            }
            return new String(css.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
