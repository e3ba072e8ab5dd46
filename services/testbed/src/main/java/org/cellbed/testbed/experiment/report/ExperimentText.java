package org.cellbed.testbed.experiment.report;

import java.util.Locale;
import org.cellbed.testbed.experiment.result.Measure;
import org.cellbed.testbed.experiment.result.Phase;
import org.cellbed.testbed.experiment.statistics.Evidence;
import org.cellbed.testbed.experiment.statistics.Quantity;
import org.cellbed.testbed.experiment.statistics.Statistic;
import org.cellbed.testbed.experiment.statistics.StatisticRow;
import org.cellbed.testbed.experiment.statistics.Verdict;
import org.cellbed.testbed.report.Numbers;

/** A summary for a terminal: the verdicts, then mean delays by setting and policy. */
public final class ExperimentText {
    private ExperimentText() {}

    /** Lines, each with its end. */
    public static String of(Analysis analysis) {
        StringBuilder text = new StringBuilder();
        analysis.verdicts().forEach(verdict -> verdict(text, verdict));
        for (Phase phase : new Phase[] {Phase.GREEDY, Phase.SAMPLED}) {
            delays(text, analysis, phase);
        }
        analysis.results()
                .failed()
                .forEach(failed -> line(
                        text,
                        "failed: %s under %s, scenario seed %d: %s",
                        setting(failed.trial().setting()),
                        failed.trial().policy(),
                        failed.trial().scenarioSeed(),
                        failed.why().lines().findFirst().orElse("")));
        analysis.results().leftOut().forEach(sentence -> line(text, "left out: %s", sentence));
        return text.toString();
    }

    private static void verdict(StringBuilder text, Verdict verdict) {
        line(text, "%s: %s", verdict.claim().id(), verdict.judgement().text());
        line(text, "    %s", verdict.claim().text());
        Evidence evidence = verdict.evidence();
        if (evidence.count() > 0) {
            line(text, "    %s", sentence(verdict));
        }
        if (!verdict.note().isEmpty()) {
            line(text, "    %s", verdict.note());
        }
    }

    /** What was estimated, with its interval, as a sentence without its full stop. */
    static String sentence(Verdict verdict) {
        Evidence evidence = verdict.evidence();
        String relative = Double.isFinite(evidence.relative())
                ? String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * evidence.relative())
                : "";
        return EstimateText.withUnit(evidence.estimate().value(), evidence.unit())
                + relative
                + ", 95 % interval " + EstimateText.interval(evidence.estimate())
                + ", " + seeds(evidence);
    }

    private static String seeds(Evidence evidence) {
        String seeds = evidence.seeds() == 1 ? "1 seed" : evidence.seeds() + " seeds";
        return evidence.count() == evidence.seeds() ? seeds : seeds + ", " + evidence.count() + " pairs";
    }

    private static void delays(StringBuilder text, Analysis analysis, Phase phase) {
        String delay = Quantity.of(Measure.DELAY_MEAN).name();
        String before = "";
        boolean begun = false;
        for (StatisticRow row : analysis.statistics()) {
            if (row.statistic() != Statistic.MEAN
                    || row.subject().phase() != phase
                    || !row.subject().quantity().name().equals(delay)) {
                continue;
            }
            if (!begun) {
                line(text, "mean delay s, %s, 95 %% interval, seeds", phase.text());
                begun = true;
            }
            if (!row.subject().setting().equals(before)) {
                before = row.subject().setting();
                line(text, "  %s", setting(before));
            }
            line(
                    text,
                    "    %-18s %10s  %-22s %s",
                    row.subject().policy(),
                    row.seeds() == 0 ? "diverges" : Numbers.brief(row.estimate().value()),
                    EstimateText.interval(row.estimate()),
                    EstimateText.trials(row.seeds(), row.diverging()));
        }
    }

    private static String setting(String setting) {
        return setting.isEmpty() ? "the only setting" : setting;
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
