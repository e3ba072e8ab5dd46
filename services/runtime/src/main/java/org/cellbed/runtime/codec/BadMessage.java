package org.cellbed.runtime.codec;

import java.util.Locale;

/** A record of a topic that cannot be read or makes no sense. It belongs to the dead letters, not to a role. */
public final class BadMessage extends Exception {
    private static final long serialVersionUID = 1;

    /** What is wrong, as dead letters are counted. */
    public enum Reason {
        /** The bytes are not the protobuf message they should be. */
        UNPARSEABLE,
        /** The envelope holds no message, or one of a kind that this version does not know. */
        UNKNOWN_KIND,
        /** Something is empty that has to be there. */
        MISSING,
        /** A number or an enum's value cannot be what its field says. */
        OUT_OF_RANGE,
        /** Fields contradict each other. */
        INCONSISTENT,
        /** It belongs to another run. */
        WRONG_RUN,
        /** It belongs to another cell. */
        WRONG_CELL,
        /** Weights that are not what was sent, do not fit, are not finite, or are older than those in use. */
        BAD_WEIGHTS;

        /** As written to metrics: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;

    /** A message that is bad for a reason. */
    public BadMessage(Reason reason, String detail) {
        super(reason.code() + ": " + detail);
        this.reason = reason;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }
}
