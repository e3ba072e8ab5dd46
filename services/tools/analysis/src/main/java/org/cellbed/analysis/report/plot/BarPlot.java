package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Bars; several bars of one place are stacked.
 *
 * @param yTitle the meaning and unit of the height
 * @param places the places along the axis, in this order
 * @param bars the bars in the order of the legend, which ends with the top of the stack
 */
public record BarPlot(String yTitle, List<String> places, List<Bars> bars) implements Plot {
    /** Leaves out bars without any height. */
    public BarPlot {
        bars = bars.stream()
                .filter(one -> one.heights().stream().anyMatch(height -> height > 0))
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    @Override
    public Map<String, Object> spec() {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Bars one : bars) {
            for (int place = 0; place < places.size(); place++) {
                x.add(places.get(place));
                y.add(one.heights().get(place));
                names.add(one.name());
            }
        }
        return Spec.plot(
                Spec.map("x", x, "y", y, "bar", names),
                Spec.map("x", "x", "y", "y", "fill", "bar"),
                List.of(Spec.map(
                        "geom", "bar", "stat", "identity", "position", "stack", "width", 0.7, "tooltips", "none")),
                List.of(
                        Spec.axis("x", ""),
                        Spec.axis("y", yTitle),
                        Spec.colours(
                                "fill",
                                bars.stream().map(Bars::name).toList(),
                                bars.stream().map(Bars::colour).toList())),
                isStacked() ? bars.size() : 1);
    }

    /** Whether the bars of a place are stacked; otherwise each place has one bar and the axis names all of them. */
    private boolean isStacked() {
        return IntStream.range(0, places.size())
                .anyMatch(place -> bars.stream()
                                .filter(one -> one.heights().get(place) > 0)
                                .count()
                        > 1);
    }
}
