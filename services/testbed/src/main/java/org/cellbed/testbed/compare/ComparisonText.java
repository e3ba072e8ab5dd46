package org.cellbed.testbed.compare;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A comparison for people. */
public final class ComparisonText {
    private static final String ROW = "%-18s %14s %14s%n";

    private ComparisonText() {}

    /** In a table. */
    public static String table(RunComparison compared) {
        StringBuilder text = new StringBuilder();
        compared.parameters().forEach((name, two) -> text.append(String.format(
                Locale.ROOT, "%-18s %s | %s%n", name, two.first(), two.second())));
        Measures first = compared.first();
        Measures second = compared.second();
        row(text, "", "first", "second");
        row(text, "tasks", first.tasks() + "", second.tasks() + "");
        row(text, "delay mean s", number(first.delayMeanS()), number(second.delayMeanS()));
        row(text, "delay p50 s", number(first.delayP50S()), number(second.delayP50S()));
        row(text, "delay p95 s", number(first.delayP95S()), number(second.delayP95S()));
        row(text, "delay p99 s", number(first.delayP99S()), number(second.delayP99S()));
        row(text, "var(LD) s²", number(first.loadVarianceS2()), number(second.loadVarianceS2()));
        row(text, "timed out", first.timedOut() + "", second.timedOut() + "");
        row(text, "lost", first.lost() + "", second.lost() + "");
        text.append("decisions          ").append(first.decisions()).append(" | ").append(second.decisions());
        text.append('\n');
        if (compared.sameTasks()) {
            paired(text, "delay, s", compared.delayS());
            paired(text, "var(LD), s²", compared.loadVarianceS2());
        } else {
            text.append("not the same tasks in both: no paired differences\n");
        }
        return text.toString();
    }

    private static void paired(StringBuilder text, String what, PairedDifference difference) {
        Double low = difference.low();
        text.append(String.format(
                Locale.ROOT,
                "second less first, %s: %s, 95 %% interval %s, %,d pairs%n",
                what,
                number(difference.mean()),
                low == null
                        ? "none (fewer than 200 slots)"
                        : number(low) + " to " + number(difference.high()) + " (20 batch means)",
                difference.pairs()));
    }

    private static void row(StringBuilder text, String name, String first, String second) {
        text.append(String.format(Locale.ROOT, ROW, name, first, second));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "none" : String.format(Locale.ROOT, "%.6f", value);
    }
}
