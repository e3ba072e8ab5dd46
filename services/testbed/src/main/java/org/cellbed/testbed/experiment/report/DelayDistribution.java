package org.cellbed.testbed.experiment.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellbed.testbed.audit.CsvRows;
import org.cellbed.testbed.audit.RunReadException;
import org.cellbed.testbed.audit.RunReader;
import org.cellbed.testbed.experiment.result.Results;
import org.cellbed.testbed.record.Samples;
import org.cellbed.testbed.report.DelayCurve;
import org.cellbed.testbed.report.Figure;
import org.cellbed.testbed.report.plot.Line;
import org.cellbed.testbed.report.plot.LinePlot;

/** The distribution of the delays of single tasks, of an experiment that has one setting and kept the tasks of a seed. */
final class DelayDistribution {
    private final Results results;

    DelayDistribution(Results results) {
        this.results = results;
    }

    /** The figure; none where nothing of that is there. */
    List<Figure> of(Path folder) throws RunReadException {
        if (results.settings().size() != 1) {
            return List.of();
        }
        Map<Long, Map<String, Path>> files = files(folder.resolve("trials"));
        if (files.isEmpty()) {
            return List.of();
        }
        long seed = files.keySet().iterator().next();
        List<Line> lines = new ArrayList<>();
        for (String policy : results.policies()) {
            Path tasks = files.getOrDefault(seed, Map.of()).get(policy);
            if (tasks != null) {
                lines.add(DelayCurve.of(policy, Drawn.colour(results, policy), delays(tasks)));
            }
        }
        return List.of(new Figure(
                "delay-cdf",
                "Distribution of the delay",
                "Share of the tasks of scenario seed " + seed
                        + ", greedy, done or timed out, whose delay is at most this.",
                new LinePlot("delay (s)", "share of tasks", lines)));
    }

    /** tasks.csv by seed and policy, of all trials that have one. */
    private static Map<Long, Map<String, Path>> files(Path trials) throws RunReadException {
        Map<Long, Map<String, Path>> files = new TreeMap<>();
        for (Path trial : folders(trials)) {
            Path run = trial.resolve("greedy");
            Path tasks = run.resolve("tasks.csv");
            if (Files.isRegularFile(tasks)) {
                JsonNode manifest = RunReader.json(run.resolve("manifest.json"));
                files.computeIfAbsent(manifest.path("scenario_seed").asLong(), unseen -> new TreeMap<>())
                        .put(manifest.path("policy").asText(), tasks);
            }
        }
        return files;
    }

    private static List<Path> folders(Path trials) throws RunReadException {
        if (!Files.isDirectory(trials)) {
            return List.of();
        }
        try (Stream<Path> inner = Files.list(trials)) {
            return inner.sorted().toList();
        } catch (IOException e) {
            throw new RunReadException(trials, "cannot be read: " + e.getMessage());
        }
    }

    private static Samples delays(Path tasks) throws RunReadException {
        Samples delays = new Samples();
        CsvRows.read(tasks, List.of("delay_s"), row -> row.numberOrEmpty("delay_s")).stream()
                .filter(Double::isFinite)
                .forEach(delays::add);
        return delays;
    }
}
