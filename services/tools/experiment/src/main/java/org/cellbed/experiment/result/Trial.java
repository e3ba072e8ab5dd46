package org.cellbed.experiment.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One policy at one setting of the axes with one scenario seed. Immutable.
 *
 * @param setting the values as text, {@code devices.count=10,slot.utilization=0.9}; empty without axes. It is
 *     unique: in an experiment with groups, it begins with the group, {@code group=fixed-load,devices.count=10}
 * @param values the values by axis, in the order of the axes, {@link #GROUP} among them if there are groups
 * @param scenarioSeed the seed of the cell; the seeds of the events in it follow from it
 */
public record Trial(String setting, Map<String, String> values, String policy, long scenarioSeed) {
    /** The name of the axis that groups form. */
    public static final String GROUP = "group";

    /** Copies the values and keeps their order. */
    public Trial {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Returns the group; empty if the experiment has none. */
    public String group() {
        return values.getOrDefault(GROUP, "");
    }
}
