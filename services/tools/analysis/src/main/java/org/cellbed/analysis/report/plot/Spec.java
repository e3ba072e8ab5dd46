package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The specification of a plot for Lets-Plot, which needs mutable maps and lists. */
final class Spec {
    static final double WIDTH = 600;
    static final double HEIGHT = 320;

    private static final int MOST_IN_A_ROW = 6;

    private Spec() {}

    /** Returns a map of alternating keys and values. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < keysAndValues.length; k += 2) {
            map.put((String) keysAndValues[k], keysAndValues[k + 1]);
        }
        return map;
    }

    static Map<String, Object> plot(
            Map<String, Object> columns,
            Map<String, Object> mapping,
            List<Map<String, Object>> layers,
            List<Map<String, Object>> scales,
            int named) {
        return map(
                "kind",
                "plot",
                "data",
                columns,
                "mapping",
                mapping,
                "layers",
                new ArrayList<>(layers),
                "scales",
                new ArrayList<>(scales),
                "theme",
                map("name", "minimal", "legend_position", legend(named)),
                "ggsize",
                map("width", WIDTH, "height", HEIGHT));
    }

    /** Returns the place of the legend: above the plot if the names fit in one row; none for a single name. */
    private static String legend(int named) {
        return named < 2 ? "none" : named <= MOST_IN_A_ROW ? "top" : "right";
    }

    /** Returns an axis without limits, because Lets-Plot silently drops values beyond limits. */
    static Map<String, Object> axis(String aesthetic, String title) {
        return map("aesthetic", aesthetic, "name", title);
    }

    static Map<String, Object> colours(String aesthetic, List<String> names, List<String> colours) {
        return map(
                "aesthetic",
                aesthetic,
                "name",
                "",
                "limits",
                new ArrayList<>(names),
                "values",
                new ArrayList<>(colours));
    }
}
