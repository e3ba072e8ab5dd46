package org.cellbed.rundir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * differences.csv: a row per task of a recorded run, with its outcome in a replay; cells are empty if the replay lacks
 * the task, as is the delay of a lost task.
 */
public final class DifferencesFile {
    /** The name of the file. */
    public static final String NAME = "differences.csv";

    static final Table COLUMNS = new Table();

    static final class Table extends Columns<Row> {
        Table() {
            whole("cell", Row::cell);
            whole("slot", row -> row.before().slot());
            whole("device", row -> row.before().device());
            word("task", row -> row.before().task());
            whole("decision_before", row -> row.before().decision());
            word(
                    "decision_after",
                    row -> row.after()
                            .map(after -> Integer.toString(after.decision()))
                            .orElse(""));
            numberOrEmpty("delay_before_s", row -> row.before().delaySeconds());
            numberOrEmpty("delay_after_s", Row::delayAfterSeconds);
            numberOrEmpty(
                    "difference_s",
                    row -> row.delayAfterSeconds() - row.before().delaySeconds());
            word("status_before", row -> row.before().status().text());
            word(
                    "status_after",
                    row -> row.after().map(after -> after.status().text()).orElse(""));
        }
    }

    /**
     * A row.
     *
     * @param cell the cell's number, from 1
     * @param before the task in the recorded run
     * @param after the task in the replay; empty if the replay lacks it
     */
    public record Row(int cell, TasksFile.Row before, Optional<TasksFile.Row> after) {
        private double delayAfterSeconds() {
            return after.map(TasksFile.Row::delaySeconds).orElse(Double.NaN);
        }
    }

    private DifferencesFile() {}

    /** Creates the file of a run. */
    public static CsvFile<Row> create(Path folder) throws IOException {
        return COLUMNS.create(folder.resolve(NAME));
    }
}
