package org.cellbed.recorder;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;
import org.cellbed.rundir.CellView;

/**
 * The present state of a run, as its recorder sees it.
 *
 * @param runId the run
 * @param phase the phase of the recorder
 * @param cells all cells, in the order of their numbers
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RecorderView(String runId, Phase phase, List<CellView> cells) {
    /** The phase of a recorder. */
    public enum Phase {
        /** The processes rehearse; the run is not announced yet. */
        REHEARSING,
        /** The run is announced and recorded. */
        RECORDING,
        /** The run has ended; its files are completed and judged. */
        JUDGING;

        /** Returns the phase for users. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public RecorderView {
        cells = List.copyOf(cells);
    }
}
