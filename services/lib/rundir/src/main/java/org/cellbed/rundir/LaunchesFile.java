package org.cellbed.rundir;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** launches.csv: starts, deaths and kills of processes, in UTC. Not thread-safe. */
public final class LaunchesFile implements Closeable {
    /** The name of the file. */
    public static final String NAME = "launches.csv";

    static final Table COLUMNS = new Table();

    static final class Table extends Columns<Launch> {
        Table() {
            word("utc", Launch::utc);
            word("process", Launch::process);
            word("event", Launch::event);
            text("detail", Launch::detail);
        }
    }

    private record Launch(String utc, String process, String event, String detail) {}

    private final CsvFile<Launch> file;
    private final InstantSource utc;

    /** Creates the file in an existing folder. */
    public LaunchesFile(Path folder, InstantSource utc) throws IOException {
        this.file = COLUMNS.create(folder.resolve(NAME));
        this.utc = utc;
    }

    /** Adds an event of a process with the current time, and flushes it. */
    public void add(String process, String event, String detail) {
        file.add(new Launch(utc.instant().truncatedTo(ChronoUnit.MILLIS).toString(), process, event, detail));
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
