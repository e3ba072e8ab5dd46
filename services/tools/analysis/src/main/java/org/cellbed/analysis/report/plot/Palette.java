package org.cellbed.analysis.report.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Colours that colour-blind readers can distinguish, as long as a plot has few of them. */
public final class Palette {
    /** The colour of a plot with a single line or bar. */
    public static final String PLAIN = "#0072B2";

    /** The colour of local computing. */
    public static final String GREY = "#8C8C8C";

    /** The colours of Okabe and Ito, without black; yellow last, because it is faint on white. */
    private static final List<String> FEW =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#F0E442");

    private Palette() {}

    /** Returns the colour of one of several lines, counted from 0. */
    public static String of(int index, int count) {
        if (count <= FEW.size()) {
            return FEW.get(index);
        }
        float hue = (float) index / count;
        float brightness = index % 2 == 0 ? 0.8f : 0.55f;
        return String.format(Locale.ROOT, "#%06X", Color.HSBtoRGB(hue, 0.85f, brightness) & 0xFFFFFF);
    }
}
