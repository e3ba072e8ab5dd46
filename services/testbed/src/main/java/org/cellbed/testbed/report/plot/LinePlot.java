package org.cellbed.testbed.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines over a common axis.
 *
 * @param xTitle what x is, with its unit
 * @param yTitle what y is, with its unit
 */
public record LinePlot(String xTitle, String yTitle, List<Line> lines) implements Plot {
    /** Leaves out lines without a value. */
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
                columns(),
                Spec.map("x", "x", "y", "y", "color", "line", "group", "stretch"),
                layer,
                List.of(
                        Spec.axis("x", xTitle),
                        Spec.axis("y", yTitle),
                        Spec.colours(
                                "color",
                                lines.stream().map(Line::name).toList(),
                                lines.stream().map(Line::colour).toList())),
                lines.size() > 1);
    }

    /** Each stretch without a gap is a group of its own, or else the gap would be drawn over. */
    private Map<String, Object> columns() {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        List<Object> stretches = new ArrayList<>();
        double stretch = 0;
        for (Line line : lines) {
            stretch++;
            for (int k = 0; k < line.x().length; k++) {
                if (!Double.isFinite(line.y()[k])) {
                    stretch++;
                    continue;
                }
                x.add(line.x()[k]);
                y.add(line.y()[k]);
                names.add(line.name());
                stretches.add("s" + (int) stretch);
            }
        }
        return Spec.map("x", x, "y", y, "line", names, "stretch", stretches);
    }
}
