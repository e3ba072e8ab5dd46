package org.cellbed.runtime.codec;

import org.cellbed.runtime.codec.BadMessage.Reason;

/** Checks of field values. Each returns the value or throws a {@link BadMessage}. */
final class Check {
    private Check() {}

    /** A slot, a count or a version. */
    static int count(int value, String field) throws BadMessage {
        return inRange(value, value >= 0, field);
    }

    /** A device, a server, a cell or an attachment. */
    static int index(int value, String field) throws BadMessage {
        return inRange(value, value >= 1, field);
    }

    /** 0 local, m server m. */
    static int decision(int value, String field) throws BadMessage {
        return count(value, field);
    }

    /** As {@link #decision}, or -1 where there is none. */
    static int decisionOrNone(int value, String field) throws BadMessage {
        return inRange(value, value >= -1, field);
    }

    /** Bits or cycles, maybe none. */
    static long amount(long value, String field) throws BadMessage {
        return inRange(value, value >= 0, field);
    }

    /** The cycles of a task that there is. */
    static long work(long value, String field) throws BadMessage {
        return inRange(value, value >= 1, field);
    }

    /** A measured time, which clocks that disagree can make negative. */
    static double finite(double value, String field) throws BadMessage {
        return inRange(value, Double.isFinite(value), field);
    }

    /** As {@link #finite}, or NaN where it is not known. */
    static double finiteOrUnknown(double value, String field) throws BadMessage {
        return inRange(value, !Double.isInfinite(value), field);
    }

    /** A time or a part of one. */
    static double notNegative(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0 && value < Double.POSITIVE_INFINITY, field);
    }

    /** As {@link #notNegative}, or NaN where it is not known. */
    static double notNegativeOrUnknown(double value, String field) throws BadMessage {
        return Double.isNaN(value) ? value : notNegative(value, field);
    }

    /** As {@link #notNegative}, or infinite: nothing follows any more. */
    static double promise(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0, field);
    }

    /** A frequency or a gain. */
    static double positive(double value, String field) throws BadMessage {
        return inRange(value, value > 0.0 && value < Double.POSITIVE_INFINITY, field);
    }

    /** How often something is so. */
    static double probability(double value, String field) throws BadMessage {
        return inRange(value, value >= 0.0 && value <= 1.0, field);
    }

    /** A name. */
    static String name(String value, String field) throws BadMessage {
        present(!value.isBlank(), field);
        return value;
    }

    /** Something that has to be there. */
    static void present(boolean present, String field) throws BadMessage {
        if (!present) {
            throw missing(field);
        }
    }

    /** Returns the exception for something that has to be there and is not. */
    static BadMessage missing(String field) {
        return new BadMessage(Reason.MISSING, field + " is empty");
    }

    /** Something that has to hold between fields. A rule that has to be put together first is for {@link #inconsistent}. */
    static void consistent(boolean holds, String rule) throws BadMessage {
        if (!holds) {
            throw inconsistent(rule);
        }
    }

    /** A length that has to be that of another field. */
    static void sameLength(int length, int expected, String field) throws BadMessage {
        if (length != expected) {
            throw inconsistent(field + " to have " + expected + " elements, has " + length);
        }
    }

    /** What is thrown where something does not hold. */
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
