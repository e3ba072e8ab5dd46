package org.cellbed.testbed.experiment.report;

import java.io.IOException;
import java.nio.file.Path;
import org.cellbed.testbed.experiment.result.Claim;
import org.cellbed.testbed.experiment.statistics.Estimate;
import org.cellbed.testbed.experiment.statistics.Evidence;
import org.cellbed.testbed.experiment.statistics.StatisticRow;
import org.cellbed.testbed.experiment.statistics.Subject;
import org.cellbed.testbed.experiment.statistics.Verdict;
import org.cellbed.testbed.experiment.statistics.Verdicts;
import org.cellbed.testbed.record.CsvWriter;

/** statistics.csv and verdicts.csv: tidy, a row per statistic or claim, empty where there is no value. */
final class StatisticFiles {
    private StatisticFiles() {}

    static void write(Path folder, Analysis analysis) throws IOException {
        try (CsvWriter file = new CsvWriter(
                folder.resolve("statistics.csv"),
                "setting,policy,phase,measure,statistic,against,value,low,high,seeds,diverging")) {
            analysis.statistics().forEach(row -> write(file, row));
        }
        try (CsvWriter file = new CsvWriter(
                folder.resolve("verdicts.csv"),
                "claim,text,kind,policy,than,measure,phase,at,verdict,estimate,low,high,unit,relative,pairs,seeds,"
                        + "diverging,than_diverging,probability_of_improvement,probability_low,probability_high,"
                        + "paired_share,note")) {
            analysis.verdicts().forEach(verdict -> write(file, verdict));
        }
    }

    private static void write(CsvWriter file, StatisticRow row) {
        Subject subject = row.subject();
        file.text(subject.setting())
                .text(subject.policy())
                .word(subject.phase().text())
                .word(subject.quantity().name())
                .word(row.statistic().text())
                .text(row.against());
        estimate(file, row.estimate()).number((long) row.seeds()).number((long) row.diverging());
        file.endRow();
    }

    private static void write(CsvWriter file, Verdict verdict) {
        Claim claim = verdict.claim();
        Evidence evidence = verdict.evidence();
        file.text(claim.id())
                .text(claim.text())
                .word(claim.kind().text())
                .text(claim.policy())
                .text(claim.than())
                .word(Verdicts.quantity(claim).name())
                .word(claim.phase().text())
                .text(claim.at() == null ? "" : claim.at())
                .text(verdict.judgement().text());
        estimate(file, evidence.estimate())
                .text(evidence.unit())
                .number(evidence.relative())
                .number((long) evidence.count())
                .number((long) evidence.seeds())
                .number((long) evidence.diverging())
                .number((long) evidence.otherDiverging());
        estimate(file, evidence.probability()).number(evidence.pairedShare()).text(verdict.note());
        file.endRow();
    }

    private static CsvWriter estimate(CsvWriter file, Estimate estimate) {
        return file.number(estimate.value()).number(estimate.low()).number(estimate.high());
    }
}
