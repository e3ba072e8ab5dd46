package org.cellbed.model.role;

/**
 * How long before its time something is sent in real time, by the wall clock, so that the broker's latency is over when it
 * takes effect. Who receives it waits until then. See docs/adr/0008-ahead.md.
 */
public final class Lead {
    /**
     * Of the first slot, whose loads are known: long enough for those who join with it to be given the weights they decide by.
     * The clock is announced some time before.
     */
    public static final double FIRST_OPENING_SECONDS = 0.400;

    /** Of each later slot, with what changes when it opens. With more, loads would be known less exactly. */
    public static final double OPENING_SECONDS = 0.040;

    /** Of a task that server 1 passes on and of a result: less, so that outages are known before results are sent. */
    public static final double DELIVERY_SECONDS = 0.025;

    private Lead() {}
}
