package org.cellbed.rundir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        Manifest manifest,
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
}
