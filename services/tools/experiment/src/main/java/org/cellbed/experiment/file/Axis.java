package org.cellbed.experiment.file;

import java.util.List;

/**
 * Values that a key of the scenario takes in turn.
 *
 * @param values in YAML, all different, at least one
 * @param line its line in the file, from 1; 0 without a file
 */
public record Axis(String key, List<String> values, int line) {
    /** The name of the axis that several scenarios form. */
    static final String SCENARIO = "scenario";

    /** Copies the values. */
    public Axis {
        values = List.copyOf(values);
    }
}
