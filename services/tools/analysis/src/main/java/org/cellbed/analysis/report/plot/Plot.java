package org.cellbed.analysis.report.plot;

import java.util.Map;

/** The content of a plot. */
public sealed interface Plot permits LinePlot, BarPlot, IntervalPlot, IntervalBarPlot {
    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /** Returns the plot as Lets-Plot takes it: maps, lists, text and doubles, all of them mutable. */
    Map<String, Object> spec();
}
