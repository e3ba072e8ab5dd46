package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A CSV file that is being written. Not thread-safe.
 *
 * @param <W> the content of a row
 */
public final class CsvFile<W> implements Closeable {
    private final CsvWriter csv;
    private final BiConsumer<CsvWriter, W>[] cells;

    @SuppressWarnings("unchecked") // an array of the elements of the list
    CsvFile(CsvWriter csv, List<BiConsumer<CsvWriter, W>> cells) {
        this.csv = csv;
        this.cells = cells.toArray(BiConsumer[]::new);
    }

    /** Writes a row. */
    public void add(W from) {
        for (BiConsumer<CsvWriter, W> cell : cells) {
            cell.accept(csv, from);
        }
        csv.endRow();
    }

    /**
     * Flushes the buffered rows.
     *
     * @throws java.io.UncheckedIOException if that fails, with the name of the file
     */
    public void flush() {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
