package org.cellbed.analysis.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.CsvFile;
import org.cellbed.rundir.DifferencesFile;
import org.cellbed.rundir.Run;

/** The writer of the differences between a run and its replay, task by task. */
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
