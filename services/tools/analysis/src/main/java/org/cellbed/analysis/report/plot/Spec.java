package org.cellbed.analysis.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds what Lets-Plot takes; it wants maps and lists that it can change. */
final class Spec {
    static final double WIDTH = 600;
    static final double HEIGHT = 320;

    private static final int MOST_IN_A_ROW = 6;

    private Spec() {}

    /** A map of keys and values in turn. */
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

    /** Above the plot as long as the names fit in a row there; a single one needs no legend. */
    private static String legend(int named) {
        return named < 2 ? "none" : named <= MOST_IN_A_ROW ? "top" : "right";
    }

    /** An axis without limits: values beyond limits would be left out in silence. */
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
