package org.cellbed.analysis.compare;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Formats a comparison for people. */
public final class ComparisonText {
    private static final String POLICY = "policy";
    private static final RunComparison.Two UNNAMED = new RunComparison.Two("the first run", "the second run");
    private static final Words DELAY = new Words("s", "slower", "faster");
    private static final Words VARIANCE = new Words("s²", "higher", "lower");

    /** The words for a difference: its unit, and how a run with more or with less of it is called. */
    private record Words(String unit, String more, String less) {}

    private ComparisonText() {}

    /** Returns the measures side by side, then the paired differences as sentences. */
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
                    "no paired differences, as the runs have different tasks: of %,d with the same cell, slot and device,"
                            + " %,d differ in length, work or gain%n",
                    tasks.common(),
                    tasks.unlike()));
            return;
        }
        RunComparison.Two runs = compared.parameters().getOrDefault(POLICY, UNNAMED);
        paired(text, "delay", runs, DELAY, compared.delayS());
        compared.delayByDecisionS()
                .forEach((change, pairs) -> paired(text, "delay, " + change.text(), runs, DELAY, pairs));
        paired(text, "var(LD)", runs, VARIANCE, compared.loadVarianceS2());
        text.append(String.format(
                Locale.ROOT,
                "pairs are tasks with a delay in both runs; not paired: %,d lost (%,d in the first run only, %,d in the"
                        + " second only, %,d in both), %,d only in the first run, %,d only in the second%n",
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

    private static void paired(
            StringBuilder text, String what, RunComparison.Two runs, Words words, PairedDifference difference) {
        Double mean = difference.mean();
        if (mean == null) {
            text.append(what).append(": no pairs\n");
            return;
        }
        text.append(String.format(
                Locale.ROOT,
                "%s: %s (%+.6f %s, %s, %,d pairs)%n",
                what,
                meaning(runs, words, mean, difference),
                mean,
                words.unit(),
                interval(difference),
                difference.pairs()));
    }

    private static String meaning(RunComparison.Two runs, Words words, double mean, PairedDifference difference) {
        if (mean == 0.0 || covers0(difference)) {
            return "no clear difference between " + runs.first() + " and " + runs.second();
        }
        Double relative = difference.relative();
        String share = relative == null ? "" : String.format(Locale.ROOT, "%.1f %% ", 100.0 * Math.abs(relative));
        return runs.second() + " is " + share + (mean > 0.0 ? words.more() : words.less()) + " than " + runs.first();
    }

    private static boolean covers0(PairedDifference difference) {
        Double low = difference.low();
        Double high = difference.high();
        return low != null && high != null && low <= 0.0 && high >= 0.0;
    }

    private static String interval(PairedDifference difference) {
        return difference.low() == null
                ? "no 95 % CI, as there are fewer than 200 slots"
                : "95 % CI " + number(difference.low()) + " to " + number(difference.high()) + " by 20 batch means";
    }

    private static void row(StringBuilder text, String name, String first, String second) {
        text.append(String.format(Locale.ROOT, "%-18s %14s %14s%n", name, first, second));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "none" : String.format(Locale.ROOT, "%.6f", value);
    }
}
