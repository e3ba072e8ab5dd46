package org.cellbed.analysis.gap;

import java.util.Locale;
import org.cellbed.analysis.compare.ComparisonText;
import org.cellbed.analysis.compare.PairedDifference;
import org.cellbed.analysis.fidelity.FidelityText;
import org.jspecify.annotations.Nullable;

/** Formats a gap for people. */
public final class GapText {
    private GapText() {}

    /** Returns the fidelity, the comparison, and the means of each part of the delay. */
    public static String tables(Gap gap) {
        StringBuilder text =
                new StringBuilder("OPEN LOOP: the real-time run against the model on the same decisions\n");
        text.append(FidelityText.table(gap.openLoop()));
        text.append(
                "\nCLOSED LOOP: the virtual-time run (first) against the real-time run (second), each on its own decisions\n");
        text.append(ComparisonText.table(gap.closedLoop()));
        text.append(String.format(
                Locale.ROOT,
                "%n%-10s %14s %14s %14s  %s%n",
                "mean, s",
                "virtual",
                "real",
                "real - virtual",
                "95 % CI"));
        gap.stages()
                .forEach((part, stage) -> text.append(String.format(
                        Locale.ROOT,
                        "%-10s %14s %14s %14s  %s%n",
                        part.text(),
                        number(stage.virtualMeanS()),
                        number(stage.realMeanS()),
                        number(stage.differenceS().mean()),
                        interval(stage.differenceS()))));
        return text.toString();
    }

    private static String interval(PairedDifference difference) {
        return difference.low() == null ? "none" : number(difference.low()) + " to " + number(difference.high());
    }

    private static String number(@Nullable Double value) {
        return value == null ? "none" : String.format(Locale.ROOT, "%.6f", value);
    }
}
