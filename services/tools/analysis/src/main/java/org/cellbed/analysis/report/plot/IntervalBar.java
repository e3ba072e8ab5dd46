package org.cellbed.analysis.report.plot;

/**
 * A bar with an interval.
 *
 * @param place on the axis
 * @param name for the legend
 * @param colour as #rrggbb
 * @param height NaN if the bar is not drawn
 * @param low lower end of the interval; NaN without an interval
 * @param high its upper end
 */
public record IntervalBar(String place, String name, String colour, double height, double low, double high) {
    boolean hasInterval() {
        return Double.isFinite(height) && Double.isFinite(low) && Double.isFinite(high);
    }
}
