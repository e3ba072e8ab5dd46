package org.cellbed.analysis.compare;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Formats a comparison for people. */
public final class ComparisonText {
    private ComparisonText() {}

    /** Returns a table. */
    public static String table(RunComparison compared) {
        StringBuilder text = new StringBuilder(compared.parameters().isEmpty() ? "the same parameters\n" : "");
        compared.parameters()
                .forEach((key, two) ->
                        text.append(String.format(Locale.ROOT, "%s: %s | %s%n", key, two.first(), two.second())));
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
        Set<Integer> places = new TreeSet<>(first.decisions().keySet());
        places.addAll(second.decisions().keySet());
        places.forEach(place -> row(
                text,
                place(place),
                share(first.decisions().get(place)),
                share(second.decisions().get(place))));
        pairs(text, compared);
        return text.toString();
    }

    private static void pairs(StringBuilder text, RunComparison compared) {
        PairedTasks tasks = compared.tasks();
        if (!tasks.comparable()) {
            text.append(String.format(
                    Locale.ROOT,
                    "not the same tasks in both, no paired differences: %,d in common by cell, slot and device, %,d of"
                            + " them with another length, work or gain%n",
                    tasks.common(),
                    tasks.unlike()));
            return;
        }
        paired(text, "delay, s", compared.delayS());
        compared.delayByDecisionS().forEach((change, pairs) -> paired(text, "of it " + change.text(), pairs));
        paired(text, "var(LD), s²", compared.loadVarianceS2());
        text.append(String.format(
                Locale.ROOT,
                "pairs are tasks with a delay in both; left out: %,d without (%,d lost in the first alone, %,d in the second"
                        + " alone, %,d in both), %,d only in the first, %,d only in the second%n",
                tasks.withoutDelay(),
                tasks.lostFirst(),
                tasks.lostSecond(),
                tasks.lostBoth(),
                tasks.onlyFirst(),
                tasks.onlySecond()));
    }

    private static String place(int decision) {
        return decision < 0 ? "no decision" : decision == 0 ? "local" : "server " + decision;
    }

    private static String share(@Nullable Double share) {
        return String.format(Locale.ROOT, "%.2f %%", share == null ? 0.0 : 100.0 * share);
    }

    private static void paired(StringBuilder text, String what, PairedDifference difference) {
        Double low = difference.low();
        text.append(String.format(
                Locale.ROOT,
                "second minus first, %s: %s, 95 %% interval %s, %,d pairs%n",
                what,
                number(difference.mean()),
                low == null
                        ? "none (fewer than 200 slots)"
                        : number(low) + " to " + number(difference.high()) + " (20 batch means)",
                difference.pairs()));
    }

    private static void row(StringBuilder text, String name, String first, String second) {
        text.append(String.format(Locale.ROOT, "%-18s %14s %14s%n", name, first, second));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "none" : String.format(Locale.ROOT, "%.6f", value);
    }
}
