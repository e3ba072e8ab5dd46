package org.cellbed.analysis.report.plot;

import java.util.List;

/**
 * Bars of one colour, one for each place of the axis.
 *
 * @param name for the legend
 * @param colour as #rrggbb
 * @param heights one for each place, at least 0
 */
public record Bars(String name, String colour, List<Double> heights) {}
