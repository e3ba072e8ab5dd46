package org.cellbed.testbed.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the rows of a CSV file; what is not as expected is told by file, line and column. */
public final class CsvRows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(false)
            .get();

    /** Makes a record of a row. */
    public interface RowReader<R> {
        /** The record of a row. */
        R read(Row row) throws RunReadException;
    }

    /** A row that is being read. */
    public static final class Row {
        private final Path file;
        private final long line;
        private final CSVRecord cells;

        Row(Path file, long line, CSVRecord cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        /** Where it stands in the file, from 1. */
        public int line() {
            return (int) line;
        }

        /** The columns whose names begin so, in their order. */
        public List<String> columns(String beginning) {
            return cells.getParser().getHeaderNames().stream()
                    .filter(name -> name.startsWith(beginning))
                    .toList();
        }

        /** The text of a column. */
        public String word(String column) {
            return cells.get(column);
        }

        /** The whole number of a column. */
        public int whole(String column) throws RunReadException {
            try {
                return Integer.parseInt(word(column));
            } catch (NumberFormatException e) {
                throw unexpected(column, "a whole number");
            }
        }

        /** The whole number of a column. */
        public long wholeLong(String column) throws RunReadException {
            try {
                return Long.parseLong(word(column));
            } catch (NumberFormatException e) {
                throw unexpected(column, "a whole number");
            }
        }

        /** The number of a column. */
        public double number(String column) throws RunReadException {
            try {
                return Double.parseDouble(word(column));
            } catch (NumberFormatException e) {
                throw unexpected(column, "a number");
            }
        }

        /** NaN for an empty cell. */
        public double numberOrEmpty(String column) throws RunReadException {
            return word(column).isEmpty() ? Double.NaN : number(column);
        }

        /** What to throw where a column has something else than expected. */
        public RunReadException unexpected(String column, String expected) {
            return new RunReadException(
                    file, line, "column " + column + ": found '" + word(column) + "', expected " + expected);
        }
    }

    private CsvRows() {}

    /** All rows of a file that has at least these columns. */
    public static <R> List<R> read(Path file, List<String> columns, RowReader<R> reader) throws RunReadException {
        if (!Files.isRegularFile(file)) {
            throw new RunReadException(file, "there is no such file");
        }
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new RunReadException(file, 1, "there is no column " + column);
                }
            }
            List<R> rows = new ArrayList<>();
            for (CSVRecord cells : parser) {
                long line = parser.getCurrentLineNumber();
                if (!cells.isConsistent()) {
                    throw new RunReadException(
                            file,
                            line,
                            "found " + cells.size() + " cells, expected "
                                    + parser.getHeaderNames().size());
                }
                rows.add(reader.read(new Row(file, line, cells)));
            }
            return List.copyOf(rows);
        } catch (RunReadException e) {
            throw e;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new RunReadException(file, "cannot be read: " + e.getMessage());
        }
    }
}
