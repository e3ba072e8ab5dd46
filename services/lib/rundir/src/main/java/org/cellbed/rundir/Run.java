package org.cellbed.rundir;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.model.random.Seeds;

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
        Optional<CellSummary> summary,
        List<CellRun> cells,
        List<ProcessRecord> processes) {
    /** The files of one cell. */
    public Optional<CellRun> cell(int number) {
        return cells.stream().filter(cell -> cell.cell() == number).findFirst();
    }

    /**
     * The files of a cell that has to be there.
     *
     * @throws RunReadException where it is not
     */
    public CellRun requireCell(int number) throws RunReadException {
        return cell(number)
                .orElseThrow(() -> new RunReadException(folder, "found no cell " + number + ", expected its files"));
    }

    /**
     * What the run was drawn by.
     *
     * @throws RunReadException where the manifest does not say
     */
    public Seeds seeds() throws RunReadException {
        return new Seeds(number("scenario_seed"), number("seed"));
    }

    /**
     * A whole number of the manifest.
     *
     * @throws RunReadException where there is none
     */
    public long number(String key) throws RunReadException {
        JsonNode value = manifest.path(key);
        if (!value.isIntegralNumber()) {
            throw new RunReadException(
                    folder.resolve("manifest.json"),
                    key + ": found " + (value.isMissingNode() ? "nothing" : value) + ", expected a whole number");
        }
        return value.longValue();
    }
}
