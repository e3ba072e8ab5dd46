package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lines as columns of data. Each stretch without a gap is a group of its own; otherwise a line would be drawn across
 * the gap.
 */
final class LineColumns {
    private LineColumns() {}

    static Map<String, Object> mapping() {
        return Spec.map("x", "x", "y", "y", "color", "line", "group", "stretch");
    }

    static Map<String, Object> of(List<Line> lines) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        List<Object> stretches = new ArrayList<>();
        int stretch = 0;
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
                stretches.add("s" + stretch);
            }
        }
        return Spec.map("x", x, "y", y, "line", names, "stretch", stretches);
    }
}
