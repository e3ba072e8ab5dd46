package org.cellbed.model.actor;

/** The reason why weights are refused. */
public enum Defect {
    /** The checksum does not match: the weights were damaged on the way. */
    CHECKSUM,
    /** The parameters do not fit the layout, or the layout does not fit the cell. */
    SHAPE,
    /** A parameter is infinite or not a number. */
    NOT_FINITE,
    /** The version is not newer than the one in use. */
    STALE
}
