package org.cellbed.runtime.codec;

import java.util.Locale;

/** Thrown for a record that cannot be read or is invalid. The record goes to the dead letters instead of a role. */
public final class BadMessage extends Exception {
    private static final long serialVersionUID = 1;

    /** The reasons, by which dead letters are counted. */
    public enum Reason {
        /** The bytes are not the expected protobuf message. */
        UNPARSEABLE,
        /** The envelope holds no message, or one of a kind that this version does not know. */
        UNKNOWN_KIND,
        /** A required field is empty. */
        MISSING,
        /** A number or an enum value is outside the range of its field. */
        OUT_OF_RANGE,
        /** Fields contradict each other. */
        INCONSISTENT,
        /** The record belongs to another run. */
        WRONG_RUN,
        /** The record belongs to another cell. */
        WRONG_CELL,
        /** Weights are corrupt, do not fit, are not finite, or are older than those in use. */
        BAD_WEIGHTS;

        /** Returns the name in metrics: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    /** Creates the exception for a record that is bad for a reason. */
    public BadMessage(Reason reason, String detail) {
        super(reason.code() + ": " + detail);
        this.reason = reason;
    }

    /** Returns the reason. */
    public Reason reason() {
        return reason;
    }
}
