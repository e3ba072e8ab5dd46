package org.cellbed.analysis.report.plot;

import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/** Draws plots as SVG. The first drawing of a process takes over a second. */
public final class SvgWriter {
    /** Lets-Plot asks for one, but only plots of pictures use it. */
    private static final RGBEncoder NO_PICTURES = (width, height, bytes) -> {
        throw new UnsupportedOperationException("a plot of ours holds no picture");
    };

    private SvgWriter() {}

    /**
     * The same plot gives the same text.
     *
     * @param name begins the ids within, so that several plots can stand in one page
     * @param title read out where nobody sees
     */
    public static String svg(Plot plot, String name, String title) {
        String drawn = PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(plot.spec(), null, NO_PICTURES, false);
        return SvgText.tidy(drawn, name, title);
    }
}
