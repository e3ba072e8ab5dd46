package org.cellbed.runtime.scenario;

/**
 * A key given on the command line; it replaces what the file says and is checked like it.
 *
 * @param origin what a problem with it names, such as {@code --set devices.count=20}
 * @param assignment path and value, such as {@code devices.count=20}
 */
public record Setting(String origin, String assignment) {
    /** What {@code --set path=value} stands for. */
    public static Setting set(String assignment) {
        return new Setting("--set " + assignment, assignment);
    }

    /** What an option of its own stands for, such as {@code --traces DIR} for {@code radio.traces}. */
    public static Setting option(String option, String path, String value) {
        return new Setting(option + " " + value, path + "=" + value);
    }

    /** Whether there is an equals sign. */
    boolean hasValue() {
        return assignment.indexOf('=') >= 0;
    }

    /** The dotted path of the key. */
    String path() {
        int equals = assignment.indexOf('=');
        return (equals < 0 ? assignment : assignment.substring(0, equals)).strip();
    }

    /** The text of the value. */
    String value() {
        return assignment.substring(assignment.indexOf('=') + 1).strip();
    }
}
