package org.cellbed.analysis.trace;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.RunReader;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/**
 * The history of one task, step by step.
 *
 * @param task its name: slot-device
 * @param cell the cell's number
 * @param status done, timed_out or lost
 * @param cause the cause of its loss; null if it was not lost
 * @param ahead the tasks at its server when it arrived, in the order of service
 * @param steps in the order of time
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record TaskTrace(
        String task, int cell, String status, @Nullable String cause, List<String> ahead, List<Step> steps) {
    /**
     * A step.
     *
     * @param atS emulated time in seconds; null if unknown
     * @param what the kind of step, in a word
     * @param text one sentence
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Step(@Nullable Double atS, String what, String text) {}

    /**
     * Traces a task of a run with one cell, or of the first cell.
     *
     * @param task slot-device, or cell:slot-device
     * @throws RunReadException if a file is missing or malformed, or there is no such task
     */
    public static TaskTrace of(Path run, String task) throws RunReadException {
        return of(RunReader.read(run), task);
    }

    /** Traces a task, as {@link #of(Path, String)} does, of a run that has been read. */
    public static TaskTrace of(Run run, String task) throws RunReadException {
        int colon = task.indexOf(':');
        String number = colon < 0 ? "1" : task.substring(0, colon);
        String name = task.substring(colon + 1);
        Optional<CellRun> cell =
                number.matches("[1-9][0-9]{0,8}") ? run.cell(Integer.parseInt(number)) : Optional.empty();
        if (cell.isEmpty()) {
            throw new RunReadException(run.folder(), "found no cell " + number + ", expected one of the run's cells");
        }
        TasksFile.Row row = cell.get().tasks().stream()
                .filter(each -> each.task().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunReadException(
                        cell.get().folder().resolve(TasksFile.NAME),
                        "found no task " + name + ", expected slot-device, such as 0-1"));
        return new TaskStory(cell.get(), row, ActorStory.of(run, cell.get(), row)).tell();
    }

    /** Returns the history for people, a line per step. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "task " + task + " of cell " + cell + ": " + status + (cause == null ? "" : " (" + cause + ")") + "\n");
        for (Step step : steps) {
            String at = step.atS() == null ? "" : String.format(Locale.ROOT, "%.6f s", step.atS());
            text.append(String.format(Locale.ROOT, "%16s  %-10s  %s%n", at, step.what(), step.text()));
        }
        return text.toString();
    }
}
