package org.cellbed.model.role;

/**
 * The lease of a member, by the wall clock. A silent member loses its lease only while other members give signs of life: if all are
 * silent, the eNodeB is cut off.
 */
public final class Lease {
    /** The time without a sign of life after which a member is detached. */
    public static final double SECONDS = 5.0;

    /** The period of heartbeats, and of the eNodeB's lease checks. */
    public static final double HEARTBEAT_SECONDS = 1.0;

    /** The time without a sign of life of any member after which leases expire nevertheless. */
    public static final double CUT_OFF_SECONDS = 120.0;

    private Lease() {}
}
