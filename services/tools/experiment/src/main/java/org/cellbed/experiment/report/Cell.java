package org.cellbed.experiment.report;

import org.cellbed.analysis.report.Html;
import org.cellbed.experiment.statistics.Estimate;
import org.cellbed.rundir.CsvWriter;

/** Makes cells of tables: numbers rounded for people, with the number of the file in the attribute {@code value}. */
final class Cell {
    private Cell() {}

    static String number(double value, String unit) {
        return Double.isNaN(value) ? "–" : data(value, EstimateText.withUnit(value, unit));
    }

    static String interval(Estimate estimate) {
        return estimate.interval().isEmpty()
                ? "–"
                : "[" + number(estimate.low(), "") + ", " + number(estimate.high(), "") + "]";
    }

    static String estimate(Estimate estimate) {
        return number(estimate.value(), "")
                + (estimate.interval().isPresent() ? " <small>" + interval(estimate) + "</small>" : "");
    }

    private static String data(double value, String shown) {
        return "<data value=\"" + CsvWriter.text(value) + "\">" + Html.escaped(shown) + "</data>";
    }
}
