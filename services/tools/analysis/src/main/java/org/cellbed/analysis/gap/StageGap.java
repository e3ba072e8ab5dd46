package org.cellbed.analysis.gap;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.cellbed.analysis.compare.PairedDifference;
import org.cellbed.analysis.compare.TaskPair;
import org.cellbed.analysis.fidelity.Part;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/**
 * A part of the delay in both runs, over the tasks that both runs have, lost in neither, with this part known in both.
 *
 * @param virtualMeanS mean in seconds; null without such a task
 * @param realMeanS mean in seconds; null without such a task
 * @param differenceS real minus virtual
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record StageGap(
        @Nullable Double virtualMeanS, @Nullable Double realMeanS, PairedDifference differenceS) {
    static StageGap of(Part part, Run virtual, Run real) throws RunReadException {
        PairedDifference.Builder differences = new PairedDifference.Builder();
        double virtualSeconds = 0.0;
        double realSeconds = 0.0;
        for (CellRun cell : virtual.cells()) {
            for (TaskPair pair : TaskPair.of(cell, real.requireCell(cell.cell()))) {
                TasksFile.Row task = pair.first();
                double before = part.secondsOf(task);
                double after = pair.second()
                        .filter(other -> !task.lost() && !other.lost())
                        .map(part::secondsOf)
                        .orElse(Double.NaN);
                if (differences.add(task.slot(), before, after)) {
                    virtualSeconds += before;
                    realSeconds += after;
                }
            }
        }
        PairedDifference difference = differences.build();
        long pairs = difference.pairs();
        return pairs == 0
                ? new StageGap(null, null, difference)
                : new StageGap(virtualSeconds / pairs, realSeconds / pairs, difference);
    }
}
