package org.cellbed.testbed.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.testbed.audit.CsvRows;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.record.CsvWriter;

/** curves.csv: a row per training, window and measure. */
final class CurveRows {
    private static final String FILE = "curves.csv";
    private static final List<String> COLUMNS =
            List.of("setting", "policy", "scenario_seed", "slot", "measure", "value");

    private CurveRows() {}

    static void write(Path folder, List<CurvePoint> curves) throws IOException {
        try (CsvWriter file = new CsvWriter(folder.resolve(FILE), String.join(",", COLUMNS))) {
            for (CurvePoint point : curves) {
                file.text(point.trial().setting())
                        .text(point.trial().policy())
                        .number(point.trial().scenarioSeed())
                        .number(point.slot())
                        .word(point.measure().text())
                        .number(point.value())
                        .endRow();
            }
        }
    }

    static List<CurvePoint> read(Path folder, ResultFiles.Header header) throws RunReadException {
        return CsvRows.read(
                folder.resolve(FILE),
                COLUMNS,
                row -> new CurvePoint(
                        header.trial(row.word("setting"), row.word("policy"), row.wholeLong("scenario_seed")),
                        row.whole("slot"),
                        Measure.find(row.word("measure"))
                                .orElseThrow(() -> row.unexpected("measure", "the name of a measure")),
                        row.number("value")));
    }
}
