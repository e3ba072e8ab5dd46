package org.cellbed.testbed.doctor;

import java.util.Locale;

/**
 * What was found about one thing that a run needs.
 *
 * @param advice what to do; empty where nothing is to be done
 */
public record Finding(String subject, Level level, String found, String advice) {
    /** How good that is. */
    public enum Level {
        /** Nothing to be done. */
        OK,
        /** A run may do worse for it, or something that not everybody needs is missing. */
        WARN,
        /** A run cannot do, or its figures would be worth nothing. */
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

    /** The finding in a line, for people. */
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
