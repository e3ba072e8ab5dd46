package org.cellbed.analysis.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.CsvFile;
import org.cellbed.rundir.DifferencesFile;
import org.cellbed.rundir.Run;

/** What became of each task of a run in its replay. */
public final class Differences {
    private Differences() {}

    /** Writes differences.csv. */
    public static void write(Path folder, Run before, Run after) throws IOException {
        try (CsvFile<DifferencesFile.Row> file = DifferencesFile.create(folder)) {
            for (CellRun cell : before.cells()) {
                for (TaskPair pair : TaskPair.of(cell, after.requireCell(cell.cell()))) {
                    file.add(new DifferencesFile.Row(cell.cell(), pair.first(), pair.second()));
                }
            }
        }
    }
}
