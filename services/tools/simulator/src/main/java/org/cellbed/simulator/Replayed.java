package org.cellbed.simulator;

import java.nio.file.Path;
import java.util.Map;
import org.cellbed.model.cell.CellRecording;

/**
 * A run that is played again.
 *
 * @param of its folder
 * @param recordings what happened in its cells, by their numbers
 */
public record Replayed(Path of, Map<Integer, CellRecording> recordings) {
    /** Copies the map. */
    public Replayed {
        recordings = Map.copyOf(recordings);
    }
}
