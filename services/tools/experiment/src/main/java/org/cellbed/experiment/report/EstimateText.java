package org.cellbed.experiment.report;

import java.util.Locale;
import org.cellbed.analysis.report.Numbers;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.experiment.statistics.Evidence;

/** Formats estimates for people. */
final class EstimateText {
    private EstimateText() {}

    /** Returns an estimate such as {@code 0.2114 [0.2031, 0.2202]}; the value alone without an interval. */
    static String of(Estimate estimate) {
        return Numbers.brief(estimate.value()) + (estimate.interval().isPresent() ? " " + interval(estimate) : "");
    }

    /** Returns an interval such as {@code [0.2031, 0.2202]}. */
    static String interval(Estimate estimate) {
        return estimate.interval().isEmpty()
                ? "none"
                : "[" + Numbers.brief(estimate.low()) + ", " + Numbers.brief(estimate.high()) + "]";
    }

    /** Returns a number with its unit. */
    static String withUnit(double value, String unit) {
        return unit.isEmpty() || Double.isNaN(value) ? Numbers.brief(value) : Numbers.brief(value) + " " + unit;
    }

    /** Returns a difference as percent of the other policy's mean, in brackets; empty without such a mean. */
    static String relative(Evidence evidence) {
        return Double.isFinite(evidence.relative())
                ? String.format(Locale.ROOT, " (%+.1f %%)", 100.0 * evidence.relative())
                : "";
    }

    /** Returns the number of trials with a value, and of those that diverge. */
    static String trials(int seeds, int diverging) {
        return diverging == 0 ? "" + seeds : seeds + " (" + diverging + " diverge)";
    }
}
