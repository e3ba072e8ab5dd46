package org.cellbed.analysis.fidelity;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the fidelity of a run for people. */
public final class FidelityText {
    private static final String ROW = "%-10s %9s %9s %9s %9s %9s%n";

    private FidelityText() {}

    /** Returns the verdict on one line. */
    public static String line(Fidelity fidelity) {
        if (!fidelity.valid()) {
            String advice = fidelity.advice();
            return Fidelity.INVALID + ": " + String.join("; ", fidelity.reasons())
                    + (advice == null ? "" : " (" + advice + ")");
        }
        Fidelity.Quantiles delay = fidelity.delay().share();
        return String.format(
                Locale.ROOT,
                "valid: delays deviate from the model by %s (p50), %s (p95) and %s (p99); %s",
                percent(delay.p50()),
                percent(delay.p95()),
                percent(delay.p99()),
                stages(fidelity.stages()));
    }

    /** Returns a table. */
    public static String table(Fidelity fidelity) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, ROW, "deviation", "p50", "p90", "p95", "p99", "max"));
        row(text, "delay", fidelity.delay().share());
        fidelity.parts().forEach((part, deviation) -> row(text, part.text(), deviation.share()));
        line(text, "tasks", tasks(fidelity.tasks()));
        line(text, "stages", stages(fidelity.stages()));
        line(text, "slots", fidelity.skippedSlots() + " skipped");
        line(text, "verdict", fidelity.valid() ? Fidelity.VALID : line(fidelity));
        return text.toString();
    }

    private static String tasks(Fidelity.Tasks tasks) {
        String leftOut =
                tasks.leftOut().entrySet().stream().map(FidelityText::count).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "%,d compared", tasks.compared())
                + (leftOut.isEmpty() ? "" : "; not compared: " + leftOut);
    }

    private static String count(Map.Entry<String, Long> reason) {
        return String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey());
    }

    private static String stages(Fidelity.Stages stages) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d stages (%s) late, by at most %.1f ms",
                stages.overruns(),
                stages.executed(),
                percent(stages.overrunShare()),
                1e3 * stages.worstS());
    }

    private static void row(StringBuilder text, String name, Fidelity.Quantiles quantiles) {
        text.append(String.format(
                Locale.ROOT,
                ROW,
                name,
                percent(quantiles.p50()),
                percent(quantiles.p90()),
                percent(quantiles.p95()),
                percent(quantiles.p99()),
                percent(quantiles.max())));
    }

    private static String percent(@Nullable Double share) {
        return share == null ? "none" : String.format(Locale.ROOT, "%.3f %%", 100.0 * share);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "%-10s %s%n", name, value));
    }
}
