package org.cellbed.simulator;

import java.nio.file.Path;
import java.util.Map;
import org.cellbed.model.cell.CellRecording;

/**
 * A recorded run as the input of a replay.
 *
 * @param of the folder of the run
 * @param recordings the recordings of its cells, by their numbers
 */
public record Replayed(Path of, Map<Integer, CellRecording> recordings) {
    /** Copies the map. */
    public Replayed {
        recordings = Map.copyOf(recordings);
    }
}
