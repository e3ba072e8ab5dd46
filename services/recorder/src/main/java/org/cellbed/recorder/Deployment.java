package org.cellbed.recorder;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cellbed.model.message.RunStarted;
import org.cellbed.runtime.kafka.RunReports;

/** What the recorder of a run tells the other processes, and hears of them besides the journal. */
public interface Deployment extends AutoCloseable {
    /** Returns the run that was announced last to each cell that has an announcement. */
    Map<Integer, String> announced();

    /** Announces a run to the processes of some cells. */
    void announce(String runId, RunStarted run, List<Integer> cells);

    /** Asks the cells of the run to end what is in flight and to open no further slot. */
    void requestStop();

    /** Returns the last report of each process of the run; waits a while for those of processes that have not ended. */
    RunReports lastReports(Duration patience);

    @Override
    void close();
}
