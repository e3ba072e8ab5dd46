package org.cellbed.testbed.compare;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.testbed.audit.CellRun;
import org.cellbed.testbed.audit.Run;
import org.cellbed.testbed.audit.TaskRow;
import org.cellbed.testbed.record.CsvWriter;

/** differences.csv: a row per task of a run, with its outcome in another run. */
public final class DifferencesFile {
    /** The name of the file in a run directory. */
    public static final String NAME = "differences.csv";

    private static final String HEADER = "cell,slot,device,task,decision_before,decision_after,delay_before_s,"
            + "delay_after_s,difference_s,status_before,status_after";

    private DifferencesFile() {}

    /** Writes the file. A value that the other run lacks is empty, and so is the delay of a lost task. */
    public static void write(Path folder, Run before, Run after) throws IOException {
        try (CsvWriter csv = new CsvWriter(folder.resolve(NAME), HEADER)) {
            for (CellRun cell : before.cells()) {
                for (TaskPair pair : TaskPair.of(cell, after.requireCell(cell.cell()))) {
                    add(csv, cell.cell(), pair);
                }
            }
        }
    }

    private static void add(CsvWriter csv, int cell, TaskPair pair) {
        TaskRow before = pair.first();
        double delayAfterSeconds = pair.second().map(TaskRow::delaySeconds).orElse(Double.NaN);
        csv.number(cell).number(before.slot()).number(before.device()).word(before.task());
        csv.number(before.decision());
        csv.word(pair.second().map(after -> Integer.toString(after.decision())).orElse(""));
        csv.number(before.delaySeconds()).number(delayAfterSeconds).number(delayAfterSeconds - before.delaySeconds());
        csv.word(before.status()).word(pair.second().map(TaskRow::status).orElse(""));
        csv.endRow();
    }
}
