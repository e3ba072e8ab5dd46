package org.cellbed.analysis.report.plot;

import java.awt.Color;
import java.util.List;
import java.util.Locale;

/** Colours that readers with colour blindness can distinguish, as long as a plot has few of them. */
public final class Palette {
    /** For what is not one of several. */
    public static final String PLAIN = "#0072B2";

    /** For what is local. */
    public static final String GREY = "#8C8C8C";

    /** Okabe and Ito's, without black; yellow last, as it is faint on white. */
    private static final List<String> FEW =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#F0E442");

    private Palette() {}

    /** The colour of one of several, counted from 0. */
    public static String of(int index, int count) {
        if (count <= FEW.size()) {
            return FEW.get(index);
        }
        float hue = (float) index / count;
        float brightness = index % 2 == 0 ? 0.8f : 0.55f;
        return String.format(Locale.ROOT, "#%06X", Color.HSBtoRGB(hue, 0.85f, brightness) & 0xFFFFFF);
    }
}
