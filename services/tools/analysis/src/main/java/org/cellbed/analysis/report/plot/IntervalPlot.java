package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Lines with intervals over a common axis.
 *
 * @param xTitle the meaning and unit of x
 * @param yTitle the meaning and unit of y
 */
public record IntervalPlot(String xTitle, String yTitle, List<Band> bands, Marks marks, Scale scale) implements Plot {
    private static final double WHISKER_SHARE = 0.02;

    /** The marks that show intervals. */
    public enum Marks {
        /** A shaded band along the line, for many points. */
        RIBBON,
        /** A whisker at each point, for few points. */
        WHISKERS
    }

    /** The scale of the y axis. */
    public enum Scale {
        /** Linear. */
        LINEAR("identity"),
        /** Logarithmic; all values must be above 0. */
        LOGARITHMIC("log10"),
        /** Linear from -1 to 1, logarithmic beyond. */
        BOTH_WAYS("symlog");

        private final String transform;

        Scale(String transform) {
            this.transform = transform;
        }
    }

    /** Drops lines without a value. */
    public IntervalPlot {
        bands = bands.stream().filter(band -> !band.line().isEmpty()).toList();
    }

    @Override
    public boolean isEmpty() {
        return bands.isEmpty();
    }

    @Override
    public Map<String, Object> spec() {
        List<Line> lines = bands.stream().map(Band::line).toList();
        List<String> names = lines.stream().map(Line::name).toList();
        List<String> colours = lines.stream().map(Line::colour).toList();
        Map<String, Object> y = Spec.axis("y", yTitle);
        y.put("trans", scale.transform);
        return Spec.plot(
                LineColumns.of(lines),
                LineColumns.mapping(),
                layers(),
                List.of(
                        Spec.axis("x", xTitle),
                        y,
                        Spec.colours("color", names, colours),
                        Spec.colours("fill", names, colours)),
                lines.size());
    }

    private List<Map<String, Object>> layers() {
        Map<String, Object> line = Spec.map("geom", "line", "size", 0.9, "tooltips", "none", "sampling", "none");
        if (marks == Marks.RIBBON) {
            return List.of(
                    intervals(Spec.map("geom", "ribbon", "alpha", 0.18, "size", 0.0, "show_legend", false), "fill"),
                    line);
        }
        return List.of(
                intervals(Spec.map("geom", "errorbar", "width", whiskerWidth(), "show_legend", false), "color"),
                line,
                Spec.map("geom", "point", "size", 2.2, "tooltips", "none", "sampling", "none", "show_legend", false));
    }

    private Map<String, Object> intervals(Map<String, Object> layer, String coloured) {
        List<Object> x = new ArrayList<>();
        List<Object> y = new ArrayList<>();
        List<Object> low = new ArrayList<>();
        List<Object> high = new ArrayList<>();
        List<Object> names = new ArrayList<>();
        for (Band band : bands) {
            for (int k : band.intervals()) {
                x.add(band.line().x()[k]);
                y.add(band.line().y()[k]);
                low.add(band.low()[k]);
                high.add(band.high()[k]);
                names.add(band.line().name());
            }
        }
        layer.put("data", Spec.map("x", x, "y", y, "low", low, "high", high, "line", names));
        layer.put("mapping", Spec.map("ymin", "low", "ymax", "high", coloured, "line", "group", "line"));
        layer.put("tooltips", "none");
        layer.put("sampling", "none");
        return layer;
    }

    private double whiskerWidth() {
        double[] x = bands.stream()
                .flatMapToDouble(band -> Arrays.stream(band.line().x()))
                .sorted()
                .toArray();
        return WHISKER_SHARE * (x[x.length - 1] - x[0]);
    }
}
