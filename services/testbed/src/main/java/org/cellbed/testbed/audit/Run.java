package org.cellbed.testbed.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.testbed.record.ProcessRecord;

/**
 * A run directory, read back.
 *
 * @param folder the directory
 * @param manifest manifest.json of the run
 * @param summary summary.json of the run, empty where the run did not come to it
 * @param cells in the order of their numbers
 * @param processes that have reported; none in a simulation
 */
public record Run(
        Path folder,
        JsonNode manifest,
        Optional<JsonNode> summary,
        List<CellRun> cells,
        List<ProcessRecord> processes) {
    /** The files of one cell. */
    public Optional<CellRun> cell(int number) {
        return cells.stream().filter(cell -> cell.cell() == number).findFirst();
    }
}
