package org.cellbed.rundir;

import java.nio.file.Path;
import org.cellbed.scenario.csv.CsvReader;

/** The row of a run's CSV file that is being read. Valid until the next row is read. Not thread-safe. */
public final class CsvRow {
    private final Path file;
    private final CsvReader reader;
    private final int[] indices;

    /** Finds the columns in the header, wherever they stand in it. */
    CsvRow(Path file, CsvReader reader, Columns<?> columns) throws RunReadException {
        this.file = file;
        this.reader = reader;
        this.indices = new int[columns.all().size()];
        for (Column column : columns.all()) {
            int index = reader.header().indexOf(column.name());
            if (index < 0) {
                throw new RunReadException(file, 1, "there is no column " + column.name());
            }
            indices[column.place()] = index;
        }
    }

    /** Returns the line of the row in the file, from 1. */
    public int line() {
        return reader.line();
    }

    /** Returns the error to throw where a cell is not as expected. */
    public RunReadException unexpected(Column column, String expected) {
        return new RunReadException(
                file, line(), "column " + column.name() + ": found '" + text(column) + "', expected " + expected);
    }

    String text(Column column) {
        return reader.cell(indices[column.place()]);
    }
}
