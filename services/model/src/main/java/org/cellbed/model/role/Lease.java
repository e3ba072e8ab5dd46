package org.cellbed.model.role;

/** How long members of a cell may be silent, by the wall clock. */
public final class Lease {
    /** A member that has not been heard of for this long is detached. */
    public static final double SECONDS = 5.0;

    /** How often a member says that it is still here. */
    public static final double HEARTBEAT_SECONDS = 1.0;

    private Lease() {}
}
