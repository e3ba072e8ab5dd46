package org.cellbed.analysis.compare;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import java.util.TreeMap;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.rundir.CellRun;
import org.cellbed.rundir.Run;
import org.cellbed.rundir.Samples;
import org.cellbed.rundir.TasksFile;
import org.jspecify.annotations.Nullable;

/**
 * Measures of a run's tasks, over all its cells.
 *
 * @param delayMeanS mean delay of done and timed-out tasks in seconds; null without such a task, as are the
 *     quantiles
 * @param loadVarianceS2 mean var(LD) over slots in square seconds
 * @param decisions share of tasks by place: 0 local, m server m, -1 no decision
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Measures(
        long tasks,
        @Nullable Double delayMeanS,
        @Nullable Double delayP50S,
        @Nullable Double delayP95S,
        @Nullable Double delayP99S,
        @Nullable Double loadVarianceS2,
        Map<Integer, Double> decisions,
        long timedOut,
        long lost) {
    static Measures of(Run run) {
        Samples delays = new Samples();
        Map<Integer, Long> decided = new TreeMap<>();
        long tasks = run.cells().stream().mapToLong(cell -> cell.tasks().size()).sum();
        long timedOut = 0;
        long lost = 0;
        for (CellRun cell : run.cells()) {
            for (TasksFile.Row task : cell.tasks()) {
                decided.merge(task.decision(), 1L, Long::sum);
                timedOut += task.status() == TaskStatus.TIMED_OUT ? 1 : 0;
                lost += task.lost() ? 1 : 0;
                if (!Double.isNaN(task.delaySeconds())) {
                    delays.add(task.delaySeconds());
                }
            }
        }
        Map<Integer, Double> decisions = new TreeMap<>();
        decided.forEach((place, count) -> decisions.put(place, (double) count / tasks));
        return new Measures(
                tasks,
                value(delays.sum() / delays.size()),
                value(delays.quantile(0.5)),
                value(delays.quantile(0.95)),
                value(delays.quantile(0.99)),
                value(loadVariance(run)),
                decisions,
                timedOut,
                lost);
    }

    private static double loadVariance(Run run) {
        return run.cells().stream()
                .flatMap(cell -> cell.slots().stream())
                .mapToDouble(slot -> slot.loadVariance())
                .filter(variance -> !Double.isNaN(variance))
                .average()
                .orElse(Double.NaN);
    }

    private static @Nullable Double value(double number) {
        return Double.isFinite(number) ? number : null;
    }
}
