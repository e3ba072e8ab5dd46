package org.cellbed.scenario.keys;

/**
 * A key given on the command line; it replaces the value in the file and is checked in the same way.
 *
 * @param origin the option as problems name it, such as {@code --set devices.count=20}
 * @param assignment path and value, such as {@code devices.count=20}
 */
public record Setting(String origin, String assignment) {
    /** Creates the setting of {@code --set path=value}. */
    public static Setting set(String assignment) {
        return new Setting("--set " + assignment, assignment);
    }

    /** Creates the setting of a dedicated option, such as {@code --traces DIR} for {@code radio.traces}. */
    public static Setting option(String option, String path, String value) {
        return new Setting(option + " " + value, path + "=" + value);
    }

    /** Whether the assignment has an equals sign. */
    boolean hasValue() {
        return assignment.indexOf('=') >= 0;
    }

    /** Returns the dotted path of the key. */
    public String path() {
        int equals = assignment.indexOf('=');
        return (equals < 0 ? assignment : assignment.substring(0, equals)).strip();
    }

    /** Returns the text of the value. */
    public String value() {
        return assignment.substring(assignment.indexOf('=') + 1).strip();
    }
}
