package org.cellbed.experiment.report;

import java.util.List;
import org.cellbed.experiment.result.Results;
import org.cellbed.experiment.statistics.ExperimentStatistics;
import org.cellbed.experiment.statistics.StatisticRow;
import org.cellbed.experiment.statistics.Verdict;
import org.cellbed.experiment.statistics.Verdicts;

/** The results of an experiment, with statistics and verdicts. Immutable. */
public record Analysis(Results results, List<StatisticRow> statistics, List<Verdict> verdicts) {
    /** Computes statistics and verdicts; takes seconds with hundreds of settings and policies. */
    public static Analysis of(Results results) {
        return new Analysis(results, ExperimentStatistics.of(results), Verdicts.of(results));
    }
}
