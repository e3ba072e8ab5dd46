package org.cellbed.analysis.report.plot;

import java.util.List;
import java.util.Map;

/**
 * Lines over a common axis.
 *
 * @param xTitle the meaning and unit of x
 * @param yTitle the meaning and unit of y
 */
public record LinePlot(String xTitle, String yTitle, List<Line> lines) implements Plot {
    /** Drops lines without a value. */
    public LinePlot {
        lines = lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public Map<String, Object> spec() {
        Map<String, Object> layer = Spec.map("geom", "line", "size", 0.8, "tooltips", "none", "sampling", "none");
        return Spec.plot(
                LineColumns.of(lines),
                LineColumns.mapping(),
                List.of(layer),
                List.of(
                        Spec.axis("x", xTitle),
                        Spec.axis("y", yTitle),
                        Spec.colours(
                                "color",
                                lines.stream().map(Line::name).toList(),
                                lines.stream().map(Line::colour).toList())),
                lines.size());
    }
}
