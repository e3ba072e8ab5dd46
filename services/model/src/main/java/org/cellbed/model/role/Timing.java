package org.cellbed.model.role;

/** Which of the two clocks a cell runs by. */
public enum Timing {
    /** Time is what roles promise each other in band; nothing waits for a clock. */
    VIRTUAL,
    /** Time is a clock; events fire when it says so. */
    REAL
}
