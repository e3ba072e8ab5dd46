package org.cellbed.experiment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cellbed.cli.CommandRun;
import org.cellbed.experiment.ResultsBuilder;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.ResultFiles;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.result.Trial;
import org.cellbed.rundir.Manifest;
import org.cellbed.rundir.TasksFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentReportTest {
    private static final Pattern DATA = Pattern.compile("<data value=\"([^\"]+)\">");
    private static final List<String> POLICIES = List.of("dtomalb", "idql-tolb", "vls", "random");

    private final SyntheticExperiments experiments = new SyntheticExperiments();

    @TempDir
    private Path folder;

    @Test
    void theCommandDrawsTheSameBytesAgainFromTheFilesAlone() throws Exception {
        ResultFiles.write(folder, experiments.learning(3, 4));
        Files.writeString(Files.createDirectory(folder.resolve("plots")).resolve("old.svg"), "of another report");
        report();
        Map<String, String> first = files();

        report();

        assertThat(files()).isEqualTo(first);
        assertThat(first)
                .containsOnlyKeys(
                        "report.html",
                        "statistics.csv",
                        "verdicts.csv",
                        "plots/curve-delay-mean-s.svg",
                        "plots/curve-utility.svg",
                        "plots/curve-var-ld.svg",
                        "plots/delay-mean-s-by-policy.svg",
                        "plots/delay-p95-s-by-policy.svg",
                        "plots/slots-to-95-by-policy.svg",
                        "plots/utility-by-policy.svg",
                        "plots/var-ld-by-policy.svg");
        for (Map.Entry<String, String> plot : first.entrySet()) {
            if (plot.getKey().endsWith(".svg")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(folder.resolve(plot.getKey()).toFile());
            }
        }
    }

    @Test
    void thePageNeedsNothingFromOutsideAndNamesWhatItCannotShow() throws IOException {
        String page = page(experiments.devices(2, POLICIES, 5, 30));

        assertThat(page.replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", ""))
                .doesNotContainPattern("(?i)https?:|//\\w|url\\((?!#)|@import|<script|<link|<img|<iframe|\\bsrc=")
                .doesNotContainPattern("href=\"(?!#)");
        assertThat(page)
                .contains("<h1>Experiment fig7</h1>", "Which policy is better?")
                .contains("1 trial failed", "java.lang.OutOfMemoryError: &lt;no&gt;\nheap &amp; space")
                .contains("1 trial diverged", "Not drawn, as trials diverge: random at 30 (1 of 2).")
                .contains("The flat DQN has no output for each of 6^12 joint decisions")
                .contains("eval_slots", "2000", "Assumptions of Cellbed", "./cellbed report FOLDER");
        assertThat(page.indexOf("Verdicts")).isLessThan(page.indexOf("<figure>"));
        // along numbers there is a plot for each group, and there are no bars
        assertThat(files().keySet())
                .contains(
                        "plots/delay-mean-s-by-devices.count-fixed-slot.svg",
                        "plots/utility-by-devices.count-fixed-load.svg")
                .noneMatch(name -> name.contains("by-policy"));
    }

    @Test
    void everyNumberOfTheFilesIsOnThePage() throws IOException {
        String page = page(experiments.devices(3, POLICIES, 5, 30));
        Set<String> shown =
                DATA.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toSet());

        assertNumbers("statistics.csv", List.of("value", "low", "high"), shown);
        assertNumbers(
                "verdicts.csv",
                List.of("estimate", "low", "high", "probability_of_improvement", "probability_low", "paired_share"),
                shown);
    }

    @Test
    void loadsAreDrawnByServer() throws IOException {
        String page = page(experiments.servers(3));

        assertThat(page).contains("<h3>Load of the servers</h3>", "<h3>Share of the servers</h3>", "ld_mean_s[5]");
        assertThat(Files.readString(folder.resolve("plots/load-by-server.svg")))
                .contains("server 1", "server 5", "dtomalb", "random");
    }

    @Test
    void theDelaysOfSingleTasksAreDrawnWhereTheyWereKept() throws IOException {
        Results results = experiments.servers(2);
        ResultFiles.write(folder, results);
        tasks("vls_s01", "vls", 1, "0.2\n0.4\n\n");
        tasks("vls_s02", "vls", 2, "777.5\n");

        String page = Files.readString(ExperimentReport.write(folder, results));

        assertThat(page).contains("<h3>Distribution of the delay</h3>", "tasks of scenario seed 1");
        assertThat(Files.readString(folder.resolve("plots/delay-cdf.svg"))).containsPattern("(?m)^\\s*0\\.4\\s*$");
    }

    @Test
    void tasksThatCannotBeReadAndThoseOfTrialsWithoutASoundOutcomeAreLeftOut() throws IOException {
        Results results = experiments.servers(2);
        ResultFiles.write(folder, results);
        tasks("vls_s01", "vls", 1, "soon\n");
        tasks("vls_s02", "vls", 2, "0.25\n");
        tasks("jsq_s01", "jsq", 1, "777.5\n");

        String page = Files.readString(ExperimentReport.write(folder, results));

        assertThat(page)
                .contains("tasks of scenario seed 2", "Not drawn, as it cannot be read: ")
                .contains("tasks.csv:2: column delay_s: found &#39;soon&#39;, expected a number");
        assertThat(Files.readString(folder.resolve("plots/delay-cdf.svg"))).doesNotContain("777.5");
    }

    @Test
    void trainingsThatDivergeAreInNoCurveAndCountOnce() throws IOException {
        ResultsBuilder results = new ResultsBuilder();
        for (long seed = 1; seed <= 3; seed++) {
            Trial trial = ResultsBuilder.trial(Map.of(), "dtomalb", seed);
            boolean diverges = seed == 3;
            results.curve(trial, 9, Measure.DELAY_MEAN, diverges ? 777.5 : 0.5);
            results.curve(trial, 19, Measure.DELAY_MEAN, diverges ? 777.5 : 0.25);
            results.outcome(trial, Phase.TRAINING, Map.of(), List.of(), diverges);
            results.outcome(trial, Phase.GREEDY, Map.of(), List.of(), diverges);
        }
        Trial failed = ResultsBuilder.trial(Map.of(), "dtomalb", 4);
        results.curve(failed, 9, Measure.DELAY_MEAN, 888.5).failed(failed, "no memory");
        String page = page(results.build("mine", Map.of()));

        assertThat(page)
                .contains("1 trial diverged.", "Left out, as they diverge, trials of dtomalb (1).")
                .doesNotContain("777", "888");
        // the highest mark of the axis is the first window's mean
        assertThat(files().get("plots/curve-delay-mean-s.svg")).containsPattern("(?m)^\\s*0\\.50\\s*$");
    }

    @Test
    void aFolderWithoutAnExperimentIsRefusedInOneLineAndUnchanged() throws IOException {
        Files.writeString(folder.resolve(ResultFiles.EXPERIMENT), "{");
        CommandRun report = CommandRun.of("report", folder.toString());

        assertThat(report.exitCode()).isEqualTo(2);
        assertThat(report.err())
                .startsWith("cellbed: " + folder.resolve(ResultFiles.EXPERIMENT))
                .hasLineCount(1);
        assertThat(folder.resolve("report.html")).doesNotExist();
        assertThat(folder.resolve("statistics.csv")).doesNotExist();
    }

    @Test
    void theSummaryForATerminalHasVerdictsAndMeanDelays() {
        String text = ExperimentText.of(Analysis.of(experiments.devices(3, POLICIES, 5, 30)));

        assertThat(text)
                .contains("c1: confirmed", "dtomalb is claimed against idql-tolb", "95 % interval [")
                .contains("3 seeds, 12 pairs", "only 3 seeds")
                .contains("mean delay s, greedy, 95 % interval, seeds", "  group=fixed-slot,devices.count=30")
                .contains("2 (1 diverge)")
                .contains("mean delay s, sampled")
                .contains(
                        "failed: group=fixed-load,devices.count=30 under dqn-tolb, scenario seed 3: java.lang.OutOfMemoryError: <no>")
                .contains(System.lineSeparator() + "    heap & space")
                .contains("left out: The flat DQN");
    }

    private void assertNumbers(String file, List<String> columns, Set<String> shown) throws IOException {
        try (CSVParser rows = CSVParser.parse(
                folder.resolve(file),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            int numbers = 0;
            for (CSVRecord row : rows) {
                for (String column : columns) {
                    if (!row.get(column).isEmpty()) {
                        assertThat(shown).contains(row.get(column));
                        numbers++;
                    }
                }
            }
            assertThat(numbers).isPositive();
        }
    }

    private void tasks(String trial, String policy, int seed, String delays) throws IOException {
        Path run =
                Files.createDirectories(folder.resolve("trials").resolve(trial).resolve("greedy"));
        Files.writeString(run.resolve(Manifest.FILE), """
                {"policy": "%s", "scenario_seed": %d, "model": {"slot_s": 1.0, "max_servers": 2}}
                """.formatted(policy, seed));
        String rows = delays.lines()
                .map(delay -> "0,1,0-1,0.0,1,1,0,1.0,0,0.0,0.0,0.0,0.0,0.0,0.0," + delay + ",done,0\n")
                .collect(Collectors.joining());
        Files.writeString(run.resolve(TasksFile.NAME), String.join(",", TasksFile.COLUMNS.names()) + "\n" + rows);
    }

    private String page(Results results) throws IOException {
        return Files.readString(ExperimentReport.write(folder, results));
    }

    private void report() {
        CommandRun report = CommandRun.of("report", folder.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out().strip()).isEqualTo(folder.resolve("report.html").toString());
    }

    /** What a report has written. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("report.html", "statistics.csv", "verdicts.csv")) {
            files.put(name, Files.readString(folder.resolve(name)));
        }
        Map<String, String> plots = new HashMap<>();
        try (Stream<Path> found = Files.list(folder.resolve("plots"))) {
            for (Path plot : found.toList()) {
                plots.put("plots/" + plot.getFileName(), Files.readString(plot));
            }
        }
        files.putAll(plots);
        return files;
    }
}
