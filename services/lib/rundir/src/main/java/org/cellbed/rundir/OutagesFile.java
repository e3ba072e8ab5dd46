package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.message.OutageRecorded;

/** outages.csv: a row per outage of a server. */
public final class OutagesFile {
    /** The name of the file. */
    public static final String NAME = "outages.csv";

    static final Table COLUMNS = new Table();

    static final class Table extends Columns<OutageRecorded> {
        final Column.Wholes server = whole("server", OutageRecorded::server);
        final Column.Numbers from = number("from_s", OutageRecorded::fromSeconds);
        final Column.Numbers to = number("to_s", OutageRecorded::toSeconds);

        Row read(CsvRow row) throws RunReadException {
            return new Row(row.line(), server.of(row), from.of(row), to.of(row));
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param server index, from 1
     * @param fromSeconds when the server stopped computing
     * @param toSeconds when the server resumed
     */
    public record Row(int line, int server, double fromSeconds, double toSeconds) {
        /** Returns the part of an interval that the outage covers, in seconds. */
        public double overlapSeconds(double beginSeconds, double endSeconds) {
            return Math.max(0.0, Math.min(endSeconds, toSeconds) - Math.max(beginSeconds, fromSeconds));
        }
    }

    private OutagesFile() {}

    /** Creates the file of a cell. */
    public static CsvFile<OutageRecorded> create(Path folder) throws IOException {
        return COLUMNS.create(folder.resolve(NAME));
    }

    /**
     * Reads the file of a cell.
     *
     * @throws RunReadException if it is missing or malformed
     */
    public static List<Row> read(Path folder) throws RunReadException {
        return COLUMNS.read(folder.resolve(NAME), COLUMNS::read);
    }
}
