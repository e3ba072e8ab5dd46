package org.cellbed.experiment.file;

import org.cellbed.scenario.keys.Setting;

/**
 * A value for a key of the scenario, as in {@code --set}.
 *
 * @param value in YAML, or {@code $} and the name of an axis, which stands for the value of the axis
 * @param line its line in the file, from 1; 0 without a file
 */
public record Assignment(String key, String value, int line) {
    /** The prefix of the name of an axis. */
    static final String REFERENCE = "$";

    /** Returns this as a setting of a scenario; problems with it name the file and the key of the experiment. */
    Setting setting(String file, String under, String resolved) {
        return new Setting(file + ":" + line + ": " + under, key + "=" + resolved);
    }
}
