package org.cellbed.launcher.doctor;

import java.util.Locale;

/**
 * The result of one check.
 *
 * @param advice what to do; empty where nothing has to be done
 */
public record Finding(String subject, Level level, String found, String advice) {
    /** How serious a finding is. */
    public enum Level {
        /** The check passed. */
        OK,
        /** A run may suffer from it, or an optional program is missing. */
        WARN,
        /** A run would fail, or its figures would be useless. */
        BAD
    }

    static Finding ok(String subject, String found) {
        return new Finding(subject, Level.OK, found, "");
    }

    static Finding warn(String subject, String found, String advice) {
        return new Finding(subject, Level.WARN, found, advice);
    }

    static Finding bad(String subject, String found, String advice) {
        return new Finding(subject, Level.BAD, found, advice);
    }

    /** Returns the finding as a line for people. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%-4s  %-11s %s%s",
                level.name().toLowerCase(Locale.ROOT),
                subject,
                found,
                advice.isEmpty() ? "" : ": " + advice);
    }
}
