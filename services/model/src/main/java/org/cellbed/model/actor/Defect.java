package org.cellbed.model.actor;

/** Why weights are not adopted. */
public enum Defect {
    /** They are not what was sent. */
    CHECKSUM,
    /** They do not fit their layout, or their layout does not fit the cell. */
    SHAPE,
    /** A parameter is infinite or not a number. */
    NOT_FINITE,
    /** They are not newer than those in use. */
    STALE
}
