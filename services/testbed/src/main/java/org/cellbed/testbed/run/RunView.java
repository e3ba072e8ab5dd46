package org.cellbed.testbed.run;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * A run as it is at present.
 *
 * @param bootstrap its broker's address
 * @param folder its run directory
 * @param processes those that this run started, its broker first where it has one of its own
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record RunView(
        String runId,
        String deployment,
        String scenario,
        String policy,
        String time,
        double speed,
        String bootstrap,
        String folder,
        List<CellView> cells,
        List<ProcessStatus> processes) {}
