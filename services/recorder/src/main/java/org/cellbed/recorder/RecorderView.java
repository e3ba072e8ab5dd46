package org.cellbed.recorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import org.cellbed.rundir.CellView;

/**
 * A run as its recorder sees it at present.
 *
 * @param runId the run
 * @param phase what the recorder does
 * @param cells all cells in their order
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RecorderView(String runId, Phase phase, List<CellView> cells) {
    /** What a recorder does with its run. */
    public enum Phase {
        /** The run is not announced yet; its processes rehearse. */
        REHEARSING,
        /** The run is announced and recorded. */
        RECORDING,
        /** The run has ended; its files are completed and judged. */
        JUDGING;

        /** Returns the phase as people read it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public RecorderView {
        cells = List.copyOf(cells);
    }
}
