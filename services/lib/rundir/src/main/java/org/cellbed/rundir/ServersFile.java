package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellbed.model.cell.ServerProfile;

/** servers.csv: a row for each joining of a server. */
public final class ServersFile {
    /** The name of the file. */
    public static final String NAME = "servers.csv";

    /** The columns. */
    public static final Table COLUMNS = new Table();

    /** The columns of servers.csv. */
    public static final class Table extends Columns<Joined> {
        /** The index of the server. */
        public final Column.Wholes server =
                whole("server", joined -> joined.profile().server());

        /** The computing frequency of the server. */
        public final Column.Numbers frequency =
                number("f_hz", joined -> joined.profile().computeHz());

        final Column.Wholes fromSlot = whole("from_slot", Joined::fromSlot);

        private Table() {}

        private Row read(CsvRow row) throws RunReadException {
            return new Row(row.line(), server.of(row), frequency.of(row), fromSlot.of(row));
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param server index, from 1
     * @param computeHz the computing frequency f
     * @param fromSlot its first slot
     */
    public record Row(int line, int server, double computeHz, int fromSlot) {}

    /**
     * The content of a row.
     *
     * @param fromSlot the first slot of the server
     */
    public record Joined(ServerProfile profile, int fromSlot) {}

    private ServersFile() {}

    /** Creates the file of a cell. */
    public static CsvFile<Joined> create(Path folder) throws IOException {
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
