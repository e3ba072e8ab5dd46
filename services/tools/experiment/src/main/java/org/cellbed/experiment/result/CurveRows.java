package org.cellbed.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.rundir.Column;
import org.cellbed.rundir.Columns;
import org.cellbed.rundir.CsvFile;
import org.cellbed.rundir.CsvRow;
import org.cellbed.rundir.RunReadException;

/** The rows of curves.csv: one per training, window and measure. */
final class CurveRows {
    private static final String FILE = "curves.csv";
    private static final Table COLUMNS = new Table();

    private static final class Table extends Columns<CurvePoint> {
        final Column.Words setting = text("setting", point -> point.trial().setting());
        final Column.Words policy = text("policy", point -> point.trial().policy());
        final Column.Wholes scenarioSeed =
                whole("scenario_seed", point -> point.trial().scenarioSeed());
        final Column.Wholes slot = whole("slot", CurvePoint::slot);
        final Column.Constants<Measure> measure =
                constant("measure", point -> point.measure().text(), Measure::find, "the name of a measure");
        final Column.Numbers value = number("value", CurvePoint::value);

        CurvePoint read(CsvRow row, ResultFiles.Header header) throws RunReadException {
            return new CurvePoint(
                    header.trial(setting.of(row), policy.of(row), scenarioSeed.longOf(row)),
                    slot.of(row),
                    measure.of(row),
                    value.of(row));
        }
    }

    private CurveRows() {}

    static void write(Path folder, List<CurvePoint> curves) throws IOException {
        try (CsvFile<CurvePoint> file = COLUMNS.create(folder.resolve(FILE))) {
            curves.forEach(file::add);
        }
    }

    static List<CurvePoint> read(Path folder, ResultFiles.Header header) throws RunReadException {
        return COLUMNS.read(folder.resolve(FILE), row -> COLUMNS.read(row, header));
    }
}
