package org.cellbed.rundir;

import java.nio.file.Path;
import org.cellbed.scenario.csv.CsvReader;

/** A row of a run's CSV file while it is read. It is valid until the next row is read. Not thread-safe. */
public final class CsvRow {
    private final Path file;
    private final CsvReader reader;
    private final int[] indices;

    /** Finds the columns in the header, in any order. */
    CsvRow(Path file, CsvReader reader, Columns<?> columns) throws RunReadException {
        this.file = file;
        this.reader = reader;
        this.indices = new int[columns.all().size()];
        for (Column column : columns.all()) {
            int index = reader.header().indexOf(column.name());
            if (index < 0) {
                throw new RunReadException(file, 1, "found no column " + column.name() + ", expected it in the header");
            }
            indices[column.place()] = index;
        }
    }

    /** Returns the line of the row in the file, from 1. */
    public int line() {
        return reader.line();
    }

    /** Returns the error to throw if a cell is malformed. */
    public RunReadException unexpected(Column column, String expected) {
        return new RunReadException(
                file, line(), "column " + column.name() + ": found '" + text(column) + "', expected " + expected);
    }

    String text(Column column) {
        return reader.cell(indices[column.place()]);
    }
}
