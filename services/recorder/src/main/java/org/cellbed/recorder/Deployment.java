package org.cellbed.recorder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.kafka.RunReports;

/** The recorder's connection to the other processes of a run, besides the journal. */
public interface Deployment extends AutoCloseable {
    /** Returns the last announced run of each cell that has an announcement. */
    Map<Integer, String> announced();

    /** Announces a run to the processes of some cells. */
    void announce(String runId, RunStarted run, List<Integer> cells);

    /** Asks the cells of the run to finish the tasks in flight and to open no further slot. */
    void requestStop();

    /**
     * Returns the last report of each process of the run; waits at most this long for the final ones of running
     * processes.
     */
    RunReports lastReports(Duration patience);

    @Override
    void close();
}
