package org.cellbed.experiment.report;

import java.util.Locale;
import org.cellbed.analysis.report.Numbers;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.Evidence;

/** Estimates for people. */
final class EstimateText {
    private EstimateText() {}

    /** {@code 0.2114 [0.2031, 0.2202]}; the value alone where there is no interval. */
    static String of(Estimate estimate) {
        return Numbers.brief(estimate.value()) + (estimate.interval().isPresent() ? " " + interval(estimate) : "");
    }

    /** {@code [0.2031, 0.2202]}. */
    static String interval(Estimate estimate) {
        return estimate.interval().isEmpty()
                ? "none"
                : "[" + Numbers.brief(estimate.low()) + ", " + Numbers.brief(estimate.high()) + "]";
    }

    /** A number and a unit. */
    static String withUnit(double value, String unit) {
        return unit.isEmpty() || Double.isNaN(value) ? Numbers.brief(value) : Numbers.brief(value) + " " + unit;
    }

    /** A difference in percent of the other's mean, in brackets; empty where there is none. */
    static String relative(Evidence evidence) {
        return Double.isFinite(evidence.relative())
                ? String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * evidence.relative())
                : "";
    }

    /** Of trials with a value and others that diverge. */
    static String trials(int seeds, int diverging) {
        return diverging == 0 ? "" + seeds : seeds + " (" + diverging + " diverge)";
    }
}
