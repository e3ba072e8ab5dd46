package org.cellbed.scenario.csv;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A reader of a CSV file in UTF-8: its header, then row by row. It skips a byte order mark. Every line after the header
 * is a row; an empty line is a row with a single empty cell. Not thread-safe.
 */
public final class CsvReader implements Closeable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> header;
    private @Nullable CSVRecord row;

    private CsvReader(BufferedReader text) throws IOException {
        this.parser = CSVParser.builder().setReader(text).setFormat(FORMAT).get();
        this.rows = parser.iterator();
        this.header = readHeader();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     * @throws MalformedCsv if its quotes do not match
     */
    public static CsvReader open(Path file) throws IOException {
        BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        try {
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return new CsvReader(text);
        } catch (IOException e) {
            try (text) {
                throw e;
            }
        }
    }

    /** Returns the names in the first line that is not empty; none if the file has no such line. */
    public List<String> header() {
        return header;
    }

    /**
     * Moves to the next row.
     *
     * @return whether there is one
     * @throws java.nio.charset.CharacterCodingException if it is not UTF-8
     * @throws MalformedCsv if its quotes do not match
     */
    public boolean next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            row = rows.next();
            return true;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw cause instanceof CSVException ? new MalformedCsv(line(), cause) : cause;
        }
    }

    /** Returns the line in which the row ends, from 1. */
    public int line() {
        return Math.toIntExact(parser.getCurrentLineNumber());
    }

    /** Returns the number of cells of the row. */
    public int size() {
        return row().size();
    }

    /** Returns the text of a cell of the row, counted from 0. */
    public String cell(int index) {
        return row().get(index);
    }

    /** Whether the row is an empty line. */
    public boolean emptyLine() {
        return size() == 1 && cell(0).isEmpty();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private List<String> readHeader() throws IOException {
        while (next()) {
            if (!emptyLine()) {
                return row().toList();
            }
        }
        return List.of();
    }

    private CSVRecord row() {
        return Objects.requireNonNull(row, "found no row, expected a call of next() before");
    }
}
