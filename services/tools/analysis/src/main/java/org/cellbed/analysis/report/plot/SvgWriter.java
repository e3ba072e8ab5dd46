package org.cellbed.analysis.report.plot;

import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** The writer of plots as SVG. The first plot of a process takes over a second. */
public final class SvgWriter {
    /** An encoder that Lets-Plot requires but uses only for plots with bitmap images. */
    private static final RGBEncoder NO_PICTURES = (width, height, bytes) -> {
        throw new UnsupportedOperationException("found a plot with a bitmap image, expected none");
    };

    private SvgWriter() {}

    /**
     * Returns the SVG of a plot. The same plot gives the same text.
     *
     * @param name the prefix of the ids in the SVG, so that several plots can be embedded in one page
     * @param title the label for screen readers
     */
    public static String svg(Plot plot, String name, String title) {
        String drawn = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(plot.spec(), null, NO_PICTURES, false);
        return SvgText.tidy(drawn, name, title);
    }
}
