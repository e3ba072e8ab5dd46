package org.cellbed.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellbed.analysis.fidelity.HandMadeRun;
import org.cellbed.model.message.LearnerUpdated;
import org.cellbed.rundir.CsvFile;
import org.cellbed.rundir.LearnerFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DATA = Pattern.compile("<th scope=\"row\">([^<]+)</th><td><data value=\"([^\"]+)\">");

    @TempDir
    private Path folder;

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path run = simulated("small", "--policy", "vls", "--slots", "50");
        report(run);
        Map<String, String> first = drawn(run);

        report(run);

        assertThat(drawn(run)).isEqualTo(first);
        assertThat(first)
                .containsOnlyKeys(
                        "report.html",
                        "plots/decisions.svg",
                        "plots/delay-cdf.svg",
                        "plots/delay.svg",
                        "plots/load.svg",
                        "plots/stages.svg",
                        "plots/utility.svg",
                        "plots/var-ld.svg");
    }

    @Test
    void thePageNeedsNothingFromOutside() throws IOException {
        Path run = simulated("small", "--slots", "20");

        String page = report(run).replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "");

        assertThat(page)
                .doesNotContainPattern("(?i)https?:|//\\w|url\\((?!#)|@import|<script|<link|<img|<iframe|\\bsrc=")
                .doesNotContainPattern("href=\"(?!#)");
    }

    @Test
    void theNumbersOfTheTableAreThoseOfTheSummary() throws IOException {
        Path run = simulated("small", "--policy", "vls", "--slots", "50");
        JsonNode summary = JSON.readTree(run.resolve("summary.json").toFile());

        Map<String, String> shown = numbers(report(run));

        assertThat(shown)
                .containsEntry("delay, mean", summary.at("/delay_s/mean").asText())
                .containsEntry("delay, p50", summary.at("/delay_s/p50").asText())
                .containsEntry("delay, p95", summary.at("/delay_s/p95").asText())
                .containsEntry("delay, p99", summary.at("/delay_s/p99").asText())
                .containsEntry("var(LD), mean", summary.at("/mean_var_ld").asText())
                .containsEntry(
                        "utility, mean per slot",
                        summary.at("/utility/mean_per_slot").asText())
                .containsEntry("utility, sum", summary.at("/utility/sum").asText())
                .containsEntry("slots", "50")
                .containsEntry(
                        "tasks generated", summary.at("/ledger/generated").asText())
                .containsEntry("done", summary.at("/ledger/done").asText())
                .containsEntry("local", summary.at("/decision_shares/local").asText())
                .containsEntry(
                        "server 1", summary.at("/decision_shares/server_1").asText());
    }

    @Test
    void textOfTheRunIsEscaped() throws IOException {
        Path run = simulated("small", "--slots", "5");
        Path manifest = run.resolve("manifest.json");
        ObjectNode changed = (ObjectNode) JSON.readTree(manifest.toFile());
        changed.put("policy", "<b>mine & \"yours\"</b>");
        JSON.writeValue(manifest.toFile(), changed);
        Files.writeString(run.resolve("scenario.yaml"), "# </pre><script>alert('x')</script>\n");

        String page = report(run);

        assertThat(page)
                .contains("under &lt;b&gt;mine &amp; &quot;yours&quot;&lt;/b&gt;</h1>")
                .contains("&lt;/pre&gt;&lt;script&gt;alert(&#39;x&#39;)")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void eachOfSeveralCellsHasItsOwnPlotsAndNoIdComesTwice() throws IOException {
        Path run = simulated("small", "--slots", "20", "--set", "cells=2");

        String page = report(run);

        assertThat(page).contains("<h2>Cell 1</h2>", "<h2>Cell 2</h2>");
        List<String> ids = Pattern.compile("\\bid=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThan(2 * 7).doesNotHaveDuplicates();
        assertThat(run.resolve("plots/cell-2-delay.svg")).exists();
    }

    @Test
    void whatWasLearnedIsDrawnOverUpdates() throws IOException {
        Path run = simulated("small", "--slots", "5");
        try (CsvFile<LearnerUpdated> updates = LearnerFile.create(run)) {
            updates.add(update(1, 0.5, 1.6));
            updates.add(update(2, 0.25, Double.NaN));
        }

        String page = report(run);

        assertThat(page).contains("<h3>Critic loss</h3>", "<h3>Entropy</h3>");
        assertThat(new HashSet<>(drawn(run).keySet())).contains("plots/critic-loss.svg", "plots/entropy.svg");
    }

    @Test
    void theVerdictOnARunInRealTimeIsTold() throws IOException {
        new HandMadeRun().local(0.0).late().process("device-1", 2_000, 0, 0.0).writeTo(folder);
        CommandRun.of("fidelity", folder.toString());

        String page = report(folder);

        assertThat(page)
                .contains("<caption>Fidelity to the model</caption>", ">INVALID<")
                .contains("50 % of the tasks were submitted too late, the limit is 0.1 %")
                .contains("There is no summary.json");
    }

    @Test
    void aRunOfASingleSlotCanBeDrawn() throws IOException {
        assertThat(report(simulated("small", "--slots", "1"))).contains("<h3>Delay</h3>");
    }

    @Test
    void whatIsNoWholeRunIsRefusedInALineAndNothingIsDrawn() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertRefused(nowhere, nowhere + ": found no such directory, expected that of a run");

        Path run = simulated("small", "--slots", "5", "--no-tasks");
        assertRefused(run, run.resolve("tasks.csv") + ": found no such file, expected a file of a run");

        run = simulated("small", "--slots", "5");
        Path tasks = run.resolve("tasks.csv");
        String whole = Files.readString(tasks);
        Files.writeString(tasks, whole.replaceFirst("\n0,1,", "\n0,one,"));
        assertRefused(run, tasks + ":2: column device: found 'one', expected a whole number");
        Files.writeString(tasks, whole);

        Files.writeString(run.resolve("learner.csv"), "update,slot,version,critic_loss,actor_loss\n");
        assertRefused(run, run.resolve("learner.csv") + ":1: found no column entropy, expected it in the header");
        Files.delete(run.resolve("learner.csv"));

        Files.writeString(run.resolve("fidelity.json"), "{}");
        assertRefused(
                run,
                run.resolve("fidelity.json")
                        + ":1: expected tasks, delay, stages, verdict and reasons, one is missing");
        Files.delete(run.resolve("fidelity.json"));

        Files.delete(run.resolve("scenario.yaml"));
        assertRefused(
                run, run.resolve("scenario.yaml") + ": found no such file, expected the file of a run that has ended");
        assertThat(run.resolve("report.html")).doesNotExist();
        assertThat(run.resolve("plots")).doesNotExist();
    }

    private static void assertRefused(Path run, String expected) {
        CommandRun report = CommandRun.of("report", run.toString());
        assertThat(report.err()).isEqualTo("cellbed: " + expected + System.lineSeparator());
        assertThat(report.out()).isEmpty();
        assertThat(report.exitCode()).isEqualTo(2);
    }

    private Path simulated(String scenario, String... options) throws IOException {
        Path run = Files.createTempDirectory(folder, "run");
        List<String> arguments = new ArrayList<>(List.of("simulate", scenario, "--out", run.toString()));
        arguments.addAll(List.of(options));
        CommandRun simulate = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(simulate.exitCode()).as(simulate.err()).isZero();
        return run;
    }

    private static String report(Path run) throws IOException {
        CommandRun report = CommandRun.of("report", run.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out().strip()).isEqualTo(run.resolve("report.html").toString());
        return Files.readString(run.resolve("report.html"));
    }

    /** What a report has written, by its path below the run. */
    private static Map<String, String> drawn(Path run) throws IOException {
        Map<String, String> files = new TreeMap<>();
        files.put("report.html", Files.readString(run.resolve("report.html")));
        try (Stream<Path> plots = Files.list(run.resolve("plots"))) {
            for (Path plot : plots.toList()) {
                files.put("plots/" + plot.getFileName(), Files.readString(plot));
            }
        }
        return files;
    }

    private static Map<String, String> numbers(String page) {
        Map<String, String> numbers = new TreeMap<>();
        DATA.matcher(page).results().forEach((MatchResult found) -> numbers.put(found.group(1), found.group(2)));
        return numbers;
    }

    private static LearnerUpdated update(long number, double criticLoss, double entropyNats) {
        return new LearnerUpdated(number, 3, 1, criticLoss, 0.0, entropyNats, 0.0, 0.0, 0.0, 0.0, 0.0, 4);
    }
}
