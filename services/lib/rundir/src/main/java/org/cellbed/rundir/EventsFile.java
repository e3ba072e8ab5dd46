package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cellbed.model.message.EventKind;
import org.cellbed.model.message.EventOccurred;

/** events.csv: a row per event of a cell. */
public final class EventsFile {
    /** The name of the file. */
    public static final String NAME = "events.csv";

    static final Table COLUMNS = new Table();

    static final class Table extends Columns<EventOccurred> {
        final Column.Numbers time = number("time_s", EventOccurred::seconds);
        final Column.Constants<EventKind> event = constant(
                "event",
                occurred -> occurred.kind().text(),
                EventKind::find,
                "one of "
                        + Arrays.stream(EventKind.values()).map(EventKind::text).collect(Collectors.joining(", ")));
        final Column.Words subject = word("subject", EventOccurred::subject);
        final Column.Words detail = text("detail", EventOccurred::detail);

        Row read(CsvRow row) throws RunReadException {
            return new Row(row.line(), time.of(row), event.of(row), subject.of(row), detail.of(row));
        }
    }

    /**
     * A row.
     *
     * @param line its line in the file, from 1
     * @param seconds emulated time
     * @param kind the kind of event
     * @param subject the member, task or slot concerned, such as `device-3` or `task-17-3`
     * @param detail further information, may be empty
     */
    public record Row(int line, double seconds, EventKind kind, String subject, String detail) {}

    private EventsFile() {}

    /** Creates the file of a cell. */
    public static CsvFile<EventOccurred> create(Path folder) throws IOException {
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
