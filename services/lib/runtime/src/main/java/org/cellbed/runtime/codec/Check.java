package org.cellbed.runtime.codec;

import org.cellbed.runtime.codec.BadMessage.Reason;

/** Checks of field values. Each returns the value or throws a {@link BadMessage}. */
final class Check {
    private Check() {}

    /** Checks a slot, a count or a version. */
    static int count(int value, String field) throws BadMessage {
        return inRange(value, value >= 0, field);
    }

    /** Checks the index of a device, a server, a cell or an attachment. */
    static int index(int value, String field) throws BadMessage {
        return inRange(value, value >= 1, field);
    }

    /** Checks a decision: 0 is local, m is server m. */
    static int decision(int value, String field) throws BadMessage {
        return count(value, field);
    }

    /** Checks a decision, or -1 if there is none. */
    static int decisionOrNone(int value, String field) throws BadMessage {
        return inRange(value, value >= -1, field);
    }

    /** Checks bits or cycles; may be 0. */
    static long amount(long value, String field) throws BadMessage {
        return inRange(value, value >= 0, field);
    }

    /** Checks the cycles of a task; above 0. */
    static long work(long value, String field) throws BadMessage {
        return inRange(value, value >= 1, field);
    }

    /** Checks a measured time, which can be negative if clocks disagree. */
    static double finite(double value, String field) throws BadMessage {
        return inRange(value, Double.isFinite(value), field);
    }

    /** Checks a finite number, or NaN if it is unknown. */
    static double finiteOrUnknown(double value, String field) throws BadMessage {
        return inRange(value, !Double.isInfinite(value), field);
    }

    /** Checks a time or a part of a delay. */
    static double notNegative(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0 && value < Double.POSITIVE_INFINITY, field);
    }

    /** Checks a number that is not negative, or NaN if it is unknown. */
    static double notNegativeOrUnknown(double value, String field) throws BadMessage {
        return Double.isNaN(value) ? value : notNegative(value, field);
    }

    /** Checks a promised time: not negative, or infinite if no message will follow. */
    static double promise(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0, field);
    }

    /** Checks a frequency or a gain. */
    static double positive(double value, String field) throws BadMessage {
        return inRange(value, value > 0.0 && value < Double.POSITIVE_INFINITY, field);
    }

    /** Checks a probability. */
    static double probability(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0 && value <= 1.0, field);
    }

    /** Checks a name. */
    static String name(String value, String field) throws BadMessage {
        present(!value.isBlank(), field);
        return value;
    }

    /** Checks that a required field is present. */
    static void present(boolean present, String field) throws BadMessage {
        if (!present) {
            throw missing(field);
        }
    }

    /** Returns the exception for a missing required field. */
    static BadMessage missing(String field) {
        return new BadMessage(Reason.MISSING, field + " is empty");
    }

    /** Checks a rule between fields. For a rule whose text has to be built, call {@link #inconsistent} on failure. */
    static void consistent(boolean holds, String rule) throws BadMessage {
        if (!holds) {
            throw inconsistent(rule);
        }
    }

    /** Checks that a length equals that of another field. */
    static void sameLength(int length, int expected, String field) throws BadMessage {
        if (length != expected) {
            throw inconsistent(field + " to have " + expected + " elements, has " + length);
        }
    }

    /** Returns the exception for fields that contradict each other. */
    static BadMessage inconsistent(String rule) {
        return new BadMessage(Reason.INCONSISTENT, "expected " + rule);
    }

    static BadMessage outOfRange(Object value, String field) {
        return new BadMessage(Reason.OUT_OF_RANGE, field + " is " + value);
    }

    private static int inRange(int value, boolean holds, String field) throws BadMessage {
        if (!holds) {
            throw outOfRange(value, field);
        }
        return value;
    }

    private static long inRange(long value, boolean holds, String field) throws BadMessage {
        if (!holds) {
            throw outOfRange(value, field);
        }
        return value;
    }

    private static double inRange(double value, boolean holds, String field) throws BadMessage {
        if (!holds) {
            throw outOfRange(value, field);
        }
        return value;
    }
}
