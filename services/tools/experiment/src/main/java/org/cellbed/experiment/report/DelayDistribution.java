package org.cellbed.experiment.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellbed.analysis.report.DelayCurve;
import org.cellbed.analysis.report.Figure;
import org.cellbed.analysis.report.plot.Line;
import org.cellbed.analysis.report.plot.LinePlot;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Results;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.RunReadException;
import org.cellbed.rundir.Samples;
import org.cellbed.rundir.TasksFile;
import org.cellbed.rundir.plan.PlanFields;

/**
 * The figure with the distribution of the delays of single tasks, for an experiment with one setting that kept the
 * tasks of a seed. Leaves out trials without an outcome, diverging trials, and files that cannot be read. Not thread-
 * safe.
 */
final class DelayDistribution {
    private final Results results;
    private final List<String> unreadable = new ArrayList<>();

    DelayDistribution(Results results) {
        this.results = results;
    }

    /** Returns the figure; none if no trial has tasks to draw. */
    List<Figure> of(Path folder) {
        if (results.settings().size() != 1) {
            return List.of();
        }
        Map<Long, Map<String, Samples>> delays = delays(folder.resolve("trials"));
        return delays.entrySet().stream().findFirst().map(seed -> figure(seed.getKey(), seed.getValue())).stream()
                .toList();
    }

    private Figure figure(long seed, Map<String, Samples> delays) {
        List<Line> lines = new ArrayList<>();
        for (String policy : results.policies()) {
            Optional.ofNullable(delays.get(policy))
                    .ifPresent(drawn -> lines.add(DelayCurve.of(policy, Drawn.colour(results, policy), drawn)));
        }
        return new Figure(
                "delay-cdf",
                "Distribution of the delay",
                "Share of the tasks of scenario seed " + seed
                        + ", greedy, done or timed out, whose delay is at most the value on the axis; without trials that diverge."
                        + (unreadable.isEmpty()
                                ? ""
                                : " Not drawn, as it cannot be read: " + String.join("; ", unreadable)),
                new LinePlot("delay (s)", "share of tasks", lines));
    }

    /** Reads the delays in tasks.csv by seed and policy, in seconds. */
    private Map<Long, Map<String, Samples>> delays(Path trials) {
        Map<Long, Map<String, Samples>> delays = new TreeMap<>();
        for (Path trial : folders(trials)) {
            Path run = trial.resolve("greedy");
            if (Files.isRegularFile(run.resolve(TasksFile.NAME))) {
                try {
                    add(delays, run);
                } catch (RunReadException e) {
                    unreadable.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return delays;
    }

    private void add(Map<Long, Map<String, Samples>> delays, Path run) throws RunReadException {
        PlanFields plan = Manifest.read(run).plan();
        long seed = plan.scenarioSeed();
        String policy = plan.policy();
        if (isSound(policy, seed)) {
            Samples tasks = tasks(run);
            delays.computeIfAbsent(seed, unseen -> new TreeMap<>()).put(policy, tasks);
        }
    }

    private boolean isSound(String policy, long seed) {
        return results.outcomes().stream()
                .filter(outcome -> outcome.phase() == Phase.GREEDY && !outcome.diverges())
                .anyMatch(outcome -> outcome.trial().policy().equals(policy)
                        && outcome.trial().scenarioSeed() == seed);
    }

    private static List<Path> folders(Path trials) {
        try (Stream<Path> inner = Files.list(trials)) {
            return inner.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Samples tasks(Path run) throws RunReadException {
        Samples delays = new Samples();
        TasksFile.read(run).stream()
                .mapToDouble(TasksFile.Row::delaySeconds)
                .filter(Double::isFinite)
                .forEach(delays::add);
        return delays;
    }
}
