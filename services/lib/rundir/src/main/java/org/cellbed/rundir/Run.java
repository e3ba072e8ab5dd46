package org.cellbed.rundir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run directory, read back.
 *
 * @param folder the directory
 * @param manifest manifest.json of the run
 * @param summary summary.json of the run, empty if the run ended before it was written
 * @param cells in the order of their numbers
 * @param processes the processes that reported; none in a simulation
 */
public record Run(
        Path folder,
        Manifest manifest,
        Optional<CellSummary> summary,
        List<CellRun> cells,
        List<ProcessRecord> processes) {
    /** Returns the files of one cell; empty if there is no such cell. */
    public Optional<CellRun> cell(int number) {
        return cells.stream().filter(cell -> cell.cell() == number).findFirst();
    }

    /**
     * Returns the files of a cell.
     *
     * @throws RunReadException if there is no such cell
     */
    public CellRun requireCell(int number) throws RunReadException {
        return cell(number)
                .orElseThrow(() -> new RunReadException(folder, "found no cell " + number + ", expected its files"));
    }
}
