package org.cellbed.testbed.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.cellbed.testbed.record.CsvWriter;

/** launches.csv: who was started, has died, was killed, by UTC. Not thread-safe. */
final class ProcessLog implements Closeable {
    private final CsvWriter file;
    private final InstantSource utc;

    /** Creates the file in a folder that is there. */
    ProcessLog(Path folder, InstantSource utc) throws IOException {
        this.file = new CsvWriter(folder.resolve("launches.csv"), "utc,process,event,detail");
        this.utc = utc;
    }

    void add(String process, String event, String detail) {
        file.word(utc.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .word(process)
                .word(event)
                .text(detail)
                .endRow();
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
