package org.cellbed.analysis.report.plot;

import java.util.Map;

/** What a plot shows. */
public sealed interface Plot permits LinePlot, BarPlot, IntervalPlot, IntervalBarPlot {
    /** Whether there is nothing to draw. */
    boolean isEmpty();

    /** The plot as Lets-Plot takes it: maps, lists, text and doubles, all of them mutable. */
    Map<String, Object> spec();
}
