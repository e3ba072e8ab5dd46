package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Bars with intervals; several bars of one place stand side by side.
 *
 * @param xTitle the meaning of the places; empty if their names are enough
 * @param yTitle the meaning and unit of the height
 * @param places the places along the axis, in this order
 */
public record IntervalBarPlot(String xTitle, String yTitle, List<String> places, List<IntervalBar> bars)
        implements Plot {
    private static final double WIDTH = 0.8;
    private static final double WHISKER_SHARE = 0.35;

    /** Leaves out bars without a height. */
    public IntervalBarPlot {
        bars = bars.stream().filter(bar -> Double.isFinite(bar.height())).toList();
    }

    @Override
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    @Override
    public Map<String, Object> spec() {
        Map<String, String> colours = new LinkedHashMap<>();
        bars.forEach(bar -> colours.putIfAbsent(bar.name(), bar.colour()));
        boolean sideBySide = places.stream()
                .anyMatch(place ->
                        bars.stream().filter(bar -> bar.place().equals(place)).count() > 1);
        Map<String, Object> x = Spec.axis("x", xTitle);
        x.put("discrete", true);
        x.put("limits", new ArrayList<>(places));
        Map<String, Object> y = Spec.axis("y", yTitle);
        List<Map<String, Object>> scales =
                List.of(x, y, Spec.colours("fill", List.copyOf(colours.keySet()), List.copyOf(colours.values())));
        Map<String, Object> bar = Spec.map("geom", "bar", "stat", "identity", "width", WIDTH, "tooltips", "none");
        double barWidth = sideBySide ? WIDTH / colours.size() : WIDTH;
        Map<String, Object> whisker =
                Spec.map("geom", "errorbar", "width", barWidth * WHISKER_SHARE, "color", "#333333", "tooltips", "none");
        whisker.put("show_legend", false);
        whisker.put(
                "data", columns(bars.stream().filter(IntervalBar::hasInterval).toList()));
        whisker.put("mapping", Spec.map("ymin", "low", "ymax", "high", "group", "bar"));
        position(bar, sideBySide);
        position(whisker, sideBySide);
        return Spec.plot(
                columns(bars),
                Spec.map("x", "x", "y", "y", "fill", "bar", "group", "bar"),
                List.of(bar, whisker),
                scales,
                sideBySide ? colours.size() : 1);
    }

    private static void position(Map<String, Object> layer, boolean sideBySide) {
        layer.put("position", sideBySide ? Spec.map("name", "dodge", "width", WIDTH) : "identity");
    }

    private static Map<String, Object> columns(List<IntervalBar> bars) {
        return Spec.map(
                "x", column(bars, IntervalBar::place),
                "y", column(bars, IntervalBar::height),
                "low", column(bars, IntervalBar::low),
                "high", column(bars, IntervalBar::high),
                "bar", column(bars, IntervalBar::name));
    }

    private static List<Object> column(List<IntervalBar> bars, Function<IntervalBar, Object> value) {
        return new ArrayList<>(bars.stream().map(value).toList());
    }
}
