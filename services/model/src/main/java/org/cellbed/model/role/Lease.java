package org.cellbed.model.role;

/**
 * How long members of a cell may be silent, by the wall clock. Silence counts only while somebody is heard: where all are
 * silent, it is the eNodeB that is cut off.
 */
public final class Lease {
    /** Whoever is silent for so long is detached. */
    public static final double SECONDS = 5.0;

    /** How often a member says that it is still here, and how often the eNodeB asks who was silent. */
    public static final double HEARTBEAT_SECONDS = 1.0;

    /** Where nobody at all is heard for so long, silence counts nevertheless. */
    public static final double CUT_OFF_SECONDS = 120.0;

    private Lease() {}
}
