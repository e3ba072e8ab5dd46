package org.cellbed.launcher;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.cellbed.rundir.CellView;

/**
 * The present state of a run, as its launcher sees it.
 *
 * @param phase the phase of its recorder; {@code starting} before the recorder answers
 * @param bootstrap the address of its broker
 * @param folder the run directory
 * @param processes the processes that its launcher started, the broker first where the run has one of its own
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunView(
        String runId,
        String deployment,
        String scenario,
        String policy,
        String time,
        double speed,
        String phase,
        String bootstrap,
        String folder,
        List<CellView> cells,
        List<ProcessStatus> processes) {}
