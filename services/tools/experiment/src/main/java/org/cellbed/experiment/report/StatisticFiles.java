package org.cellbed.experiment.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.cellbed.experiment.statistics.StatisticRow;
import org.cellbed.experiment.statistics.Verdict;
import org.cellbed.experiment.statistics.Verdicts;
import org.cellbed.rundir.Columns;
import org.cellbed.rundir.CsvFile;

/** The writer of statistics.csv and verdicts.csv: a row per statistic or claim, with empty cells for missing values. */
final class StatisticFiles {
    private static final StatisticColumns STATISTICS = new StatisticColumns();
    private static final VerdictColumns VERDICTS = new VerdictColumns();

    private static final class StatisticColumns extends Columns<StatisticRow> {
        StatisticColumns() {
            text("setting", row -> row.subject().setting());
            text("policy", row -> row.subject().policy());
            word("phase", row -> row.subject().phase().text());
            word("measure", row -> row.subject().quantity().name());
            word("statistic", row -> row.statistic().text());
            text("against", StatisticRow::against);
            numberOrEmpty("value", row -> row.estimate().value());
            numberOrEmpty("low", row -> row.estimate().low());
            numberOrEmpty("high", row -> row.estimate().high());
            whole("seeds", StatisticRow::seeds);
            whole("diverging", StatisticRow::diverging);
        }
    }

    private static final class VerdictColumns extends Columns<Verdict> {
        VerdictColumns() {
            text("claim", verdict -> verdict.claim().id());
            text("text", verdict -> verdict.claim().text());
            word("kind", verdict -> verdict.claim().kind().text());
            text("policy", verdict -> verdict.claim().policy());
            text("than", verdict -> verdict.claim().than());
            word("measure", verdict -> Verdicts.quantity(verdict.claim()).name());
            word("phase", verdict -> verdict.claim().phase().text());
            text("at", verdict -> Objects.requireNonNullElse(verdict.claim().at(), ""));
            text("verdict", verdict -> verdict.judgement().text());
            numberOrEmpty("estimate", verdict -> verdict.evidence().estimate().value());
            numberOrEmpty("low", verdict -> verdict.evidence().estimate().low());
            numberOrEmpty("high", verdict -> verdict.evidence().estimate().high());
            text("unit", verdict -> verdict.evidence().unit());
            numberOrEmpty("relative", verdict -> verdict.evidence().relative());
            whole("pairs", verdict -> verdict.evidence().count());
            whole("seeds", verdict -> verdict.evidence().seeds());
            whole("diverging", verdict -> verdict.evidence().diverging());
            whole("than_diverging", verdict -> verdict.evidence().otherDiverging());
            numberOrEmpty(
                    "probability_of_improvement",
                    verdict -> verdict.evidence().probability().value());
            numberOrEmpty(
                    "probability_low",
                    verdict -> verdict.evidence().probability().low());
            numberOrEmpty(
                    "probability_high",
                    verdict -> verdict.evidence().probability().high());
            numberOrEmpty("paired_share", verdict -> verdict.evidence().pairedShare());
            text("note", Verdict::note);
        }
    }

    private StatisticFiles() {}

    static void write(Path folder, Analysis analysis) throws IOException {
        try (CsvFile<StatisticRow> file = STATISTICS.create(folder.resolve("statistics.csv"))) {
            analysis.statistics().forEach(file::add);
        }
        try (CsvFile<Verdict> file = VERDICTS.create(folder.resolve("verdicts.csv"))) {
            analysis.verdicts().forEach(file::add);
        }
    }
}
