package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cellbed.scenario.csv.CsvReader;
import org.cellbed.scenario.csv.MalformedCsv;

/** A reader of the CSV files of a run; an error names file, line and column, what was found and what was expected. */
final class CsvRows {
    /**
     * Makes a record from a row.
     *
     * @param <C> the columns of the file
     * @param <R> the record
     */
    interface Reader<C, R> {
        R read(C columns, CsvRow row) throws RunReadException;
    }

    private CsvRows() {}

    /**
     * Reads all rows of a file.
     *
     * @param columns makes the columns to read from the names in the header; the file must have all of them
     */
    static <C extends Columns<?>, R> List<R> read(Path file, Function<List<String>, C> columns, Reader<C, R> reader)
            throws RunReadException {
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "found no such file, expected a file of a run");
        }
        try (CsvReader csv = CsvReader.open(file)) {
            C read = columns.apply(csv.header());
            CsvRow row = new CsvRow(file, csv, read);
            List<R> rows = new ArrayList<>();
            while (csv.next()) {
                if (csv.size() != csv.header().size()) {
                    throw new RunReadException(
                            file,
                            csv.line(),
                            "found " + csv.size() + " cells, expected "
                                    + csv.header().size());
                }
                rows.add(record(reader, read, row, file));
            }
            return List.copyOf(rows);
        } catch (RunReadException e) {
            throw e;
        } catch (MalformedCsv e) {
            throw new RunReadException(file, e.line(), e.getMessage() + ", expected a CSV file");
        } catch (IOException e) {
            throw new RunReadException(file, "cannot be read: " + e.getMessage());
        }
    }

    /** Makes the record of a row. Records reject values out of range; the error then names the line. */
    private static <C, R> R record(Reader<C, R> reader, C columns, CsvRow row, Path file) throws RunReadException {
        try {
            return reader.read(columns, row);
        } catch (IllegalArgumentException e) {
            throw new RunReadException(file, row.line(), String.valueOf(e.getMessage()));
        }
    }
}
