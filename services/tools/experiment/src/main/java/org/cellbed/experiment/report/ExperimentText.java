package org.cellbed.experiment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellbed.analysis.report.Numbers;
import org.cellbed.experiment.result.FailedTrial;
import org.cellbed.experiment.result.Measure;
import org.cellbed.experiment.result.Phase;
import org.cellbed.experiment.result.Trial;
import org.cellbed.experiment.statistics.Evidence;
import org.cellbed.experiment.statistics.Statistic;
import org.cellbed.experiment.statistics.StatisticRow;
import org.cellbed.experiment.statistics.Verdict;

/** The summary of an experiment for a terminal: the verdicts, then mean delays by setting and policy. */
public final class ExperimentText {
    private ExperimentText() {}

    /** Returns the lines, each with its line end. */
    public static String of(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        analysis.verdicts().forEach(verdict -> verdict(lines, verdict));
        delays(lines, analysis, Phase.GREEDY);
        delays(lines, analysis, Phase.SAMPLED);
        analysis.results().failed().forEach(failed -> failed(lines, failed));
        analysis.results().leftOut().forEach(sentence -> lines.add("left out: " + sentence));
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private static void verdict(List<String> lines, Verdict verdict) {
        lines.add(verdict.claim().id() + ": " + verdict.judgement().text());
        lines.add("    " + verdict.claim().text());
        if (verdict.evidence().count() > 0) {
            lines.add("    " + sentence(verdict.evidence()));
        }
        if (!verdict.note().isEmpty()) {
            lines.add("    " + verdict.note());
        }
    }

    /** Returns the estimate with its interval as a sentence. */
    private static String sentence(Evidence evidence) {
        return EstimateText.withUnit(evidence.estimate().value(), evidence.unit())
                + EstimateText.relative(evidence)
                + ", 95 % interval " + EstimateText.interval(evidence.estimate())
                + ", " + seeds(evidence);
    }

    private static String seeds(Evidence evidence) {
        String seeds = evidence.seeds() == 1 ? "1 seed" : evidence.seeds() + " seeds";
        return evidence.count() == evidence.seeds() ? seeds : seeds + ", " + evidence.count() + " pairs";
    }

    private static void delays(List<String> lines, Analysis analysis, Phase phase) {
        List<StatisticRow> rows = analysis.statistics().stream()
                .filter(row ->
                        row.statistic() == Statistic.MEAN && row.subject().phase() == phase)
                .filter(row -> row.subject().quantity().name().equals(Measure.DELAY_MEAN.text()))
                .toList();
        if (!rows.isEmpty()) {
            lines.add("mean delay s, " + phase.text() + ", 95 % interval, seeds");
        }
        String before = "";
        for (StatisticRow row : rows) {
            if (!row.subject().setting().equals(before)) {
                before = row.subject().setting();
                lines.add("  " + before);
            }
            lines.add(delay(row));
        }
    }

    private static String delay(StatisticRow row) {
        return String.format(
                Locale.ROOT,
                "    %-18s %10s  %-22s %s",
                row.subject().policy(),
                row.seeds() == 0 ? "diverges" : Numbers.brief(row.estimate().value()),
                EstimateText.interval(row.estimate()),
                EstimateText.trials(row.seeds(), row.diverging()));
    }

    private static void failed(List<String> lines, FailedTrial failed) {
        Trial trial = failed.trial();
        String where = trial.setting().isEmpty() ? "" : trial.setting() + " under ";
        String what = "failed: " + where + trial.policy() + ", scenario seed " + trial.scenarioSeed() + ": ";
        (what + failed.why()).lines().forEach(line -> lines.add(line.startsWith(what) ? line : "    " + line));
    }
}
