package org.cellbed.model.role;

/** How long members of a cell may be silent, by the wall clock. */
public final class Lease {
    /** How often it is asked who was not heard of since: whoever is silent is detached after this long to twice as long. */
    public static final double SECONDS = 5.0;

    /** How often a member says that it is still here. */
    public static final double HEARTBEAT_SECONDS = 1.0;

    private Lease() {}
}
