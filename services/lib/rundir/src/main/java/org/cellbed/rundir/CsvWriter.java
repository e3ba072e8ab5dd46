package org.cellbed.rundir;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A writer of rows of numbers and words. A number is the shortest text that reads back as the same double, on every
 * version of Java; NaN is an empty cell. Not thread-safe.
 */
public final class CsvWriter implements Closeable {
    private static final int FLUSH_BYTES = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private byte[] buffer = new byte[FLUSH_BYTES + 4096];
    private int length;
    private boolean rowBegun;

    /** Creates the file and writes its header. */
    public CsvWriter(Path file, String header) throws IOException {
        this.file = file;
        this.out = Files.newOutputStream(file);
        word(header).endRow();
    }

    /** Returns the text of a number in these files. */
    public static String text(double value) {
        return value == 0.0 ? "0.0" : NumberOutput.toString(value, true);
    }

    /** Adds a cell with a number, empty for NaN. */
    public CsvWriter number(double value) {
        return word(Double.isNaN(value) ? "" : text(value));
    }

    /** Adds a cell with a whole number. */
    public CsvWriter number(long value) {
        begin(24);
        length = NumberOutput.outputLong(value, buffer, length);
        return this;
    }

    /** Adds a cell with a word that has no comma, quote or line break. */
    public CsvWriter word(String word) {
        begin(word.length());
        for (int k = 0; k < word.length(); k++) {
            buffer[length++] = (byte) word.charAt(k);
        }
        return this;
    }

    /** Adds a cell with any text, quoted where needed. */
    public CsvWriter text(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        byte[] bytes = (plain ? text : '"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
        begin(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
        return this;
    }

    /** Ends the row. */
    public void endRow() {
        buffer[length++] = '\n';
        rowBegun = false;
        if (length >= FLUSH_BYTES) {
            flush();
        }
    }

    /**
     * Flushes the buffered rows.
     *
     * @throws UncheckedIOException if that fails, with the name of the file
     */
    public void flush() {
        try {
            out.write(buffer, 0, length);
            length = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }

    private void begin(int room) {
        if (length + room + 2 > buffer.length) {
            flush();
            if (room + 2 > buffer.length) {
                buffer = new byte[2 * room];
            }
        }
        if (rowBegun) {
            buffer[length++] = ',';
        }
        rowBegun = true;
    }
}
