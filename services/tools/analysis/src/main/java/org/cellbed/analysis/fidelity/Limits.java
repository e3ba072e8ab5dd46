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
 * What a valid run keeps; shares have no unit.
 *
 * @param delayP50 of |measured - model| / model of the delay
 * @param delayP95 as delayP50
 * @param delayP99 as delayP50
 * @param overrunS how late a stage may be by the wall clock
 * @param overrunShare of the stages, how many may be later
 * @param lateShare of the tasks, how many may come after their slot's decision window
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Limits(
        double delayP50, double delayP95, double delayP99, double overrunS, double overrunShare, double lateShare) {
    private static final int DIGITS = 4;

    /** Those of Cellbed. */
    static final Limits OURS = new Limits(0.01, 0.03, 0.05, ProcessReported.OVERRUN_SECONDS, 0.001, 0.001);

    /** Which of them a run does not keep, a sentence each. */
    List<String> brokenBy(Fidelity.Tasks tasks, Fidelity.Deviation delay, Fidelity.Stages stages) {
        List<String> broken = new ArrayList<>();
        if (tasks.compared() == 0) {
            broken.add("there is no task that can be compared with the model");
        }
        check("the median of the delays is off by", delay.share().p50(), delayP50, broken);
        check("p95 of the delays is off by", delay.share().p95(), delayP95, broken);
        check("p99 of the delays is off by", delay.share().p99(), delayP99, broken);
        if (stages.executed() == 0) {
            broken.add("no process has reported a stage");
        }
        String overruns = String.format(Locale.ROOT, "stages more than %.0f ms late:", 1e3 * overrunS);
        check(overruns, stages.overrunShare(), overrunShare, broken);
        check("tasks submitted too late:", tasks.lateShare(), lateShare, broken);
        return broken;
    }

    private static void check(String what, @Nullable Double share, double limit, List<String> broken) {
        if (share != null && share > limit) {
            broken.add(what + " " + percent(share) + ", the limit is " + percent(limit));
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
