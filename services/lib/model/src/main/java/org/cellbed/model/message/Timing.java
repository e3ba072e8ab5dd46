package org.cellbed.model.message;

/** The two kinds of time of a cell. */
public enum Timing {
    /** Roles promise each other emulated times in their messages; nothing waits for a clock. */
    VIRTUAL,
    /** A clock drives emulated time; timers fire when it reaches them. */
    REAL
}
