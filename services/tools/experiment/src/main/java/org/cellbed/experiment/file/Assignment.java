package org.cellbed.experiment.file;

import org.cellbed.scenario.keys.Setting;

/**
 * A value for a key of the scenario, as {@code --set} has it.
 *
 * @param value in YAML, or {@code $} and the name of an axis, which stands for its value
 * @param line where it stands in its file, from 1; 0 where it is in none
 */
public record Assignment(String key, String value, int line) {
    /** The prefix of the name of an axis. */
    static final String REFERENCE = "$";

    /** The same as a setting of a scenario; problems with it name the file and the key of the experiment. */
    Setting setting(String file, String under, String resolved) {
        return new Setting(file + ":" + line + ": " + under, key + "=" + resolved);
    }
}
