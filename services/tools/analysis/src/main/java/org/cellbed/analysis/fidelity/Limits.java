package org.cellbed.analysis.fidelity;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellbed.model.message.ProcessReported;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a valid run; shares have no unit.
 *
 * @param delayP50 the greatest median of |measured - model| / model of the delays
 * @param delayP95 the greatest 95th percentile of the same deviation
 * @param delayP99 the greatest 99th percentile of the same deviation
 * @param overrunS the lateness by the wall clock beyond which a stage counts as late
 * @param overrunShare the greatest share of late stages
 * @param lateShare the greatest share of tasks that are submitted after their slot's decision window
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Limits(
        double delayP50, double delayP95, double delayP99, double overrunS, double overrunShare, double lateShare) {
    private static final int DIGITS = 4;

    /** The limits of Cellbed. */
    static final Limits OURS = new Limits(0.01, 0.03, 0.05, ProcessReported.OVERRUN_SECONDS, 0.001, 0.001);

    /** Returns the limits that a run exceeds, a sentence each. */
    List<String> brokenBy(Fidelity.Tasks tasks, Fidelity.Deviation delay, Fidelity.Stages stages) {
        List<String> broken = new ArrayList<>();
        if (tasks.compared() == 0) {
            broken.add("no task can be compared with the model");
        }
        check("the median deviation of the delays is %s", delay.share().p50(), delayP50, broken);
        check(
                "the 95th percentile of the delays' deviations is %s",
                delay.share().p95(), delayP95, broken);
        check(
                "the 99th percentile of the delays' deviations is %s",
                delay.share().p99(), delayP99, broken);
        if (stages.executed() == 0) {
            broken.add("no process reported a stage");
        }
        String overruns = String.format(Locale.ROOT, "%%s of the stages were more than %.0f ms late", 1e3 * overrunS);
        check(overruns, stages.overrunShare(), overrunShare, broken);
        check("%s of the tasks were submitted too late", tasks.lateShare(), lateShare, broken);
        return broken;
    }

    private static void check(String what, @Nullable Double share, double limit, List<String> broken) {
        if (share != null && share > limit) {
            broken.add(String.format(Locale.ROOT, what, percent(share)) + ", the limit is " + percent(limit));
        }
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100.0 * share)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }
}
