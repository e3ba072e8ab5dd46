package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One policy at one setting of the axes with one scenario seed. Immutable.
 *
 * @param setting the values as text, {@code devices.count=10,slot.utilization=0.9}; empty where there are no axes. It is unique:
 *     where an experiment has groups, the group comes first, {@code group=fixed-load,devices.count=10}
 * @param values the values by axis, in the order of the axes, {@link #GROUP} among them where there are groups
 * @param scenarioSeed draws the cell; the seeds of what happens in it follow from it
 */
public record Trial(String setting, Map<String, String> values, String policy, long scenarioSeed) {
    /** The name of the axis that groups are. */
    public static final String GROUP = "group";

    /** Copies the values and keeps their order. */
    public Trial {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The group; empty where the experiment has none. */
    public String group() {
        return values.getOrDefault(GROUP, "");
    }
}
