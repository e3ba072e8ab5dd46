package org.cellbed.model.role;

/**
 * The leads of messages in real time: a message is sent this long before it takes effect, by the wall clock, so that the
 * broker's latency has passed by then. The receiver waits until that time. See docs/adr/0008-ahead.md.
 */
public final class Lead {
    /**
     * The lead of slot 0, whose loads are known: long enough for its devices to be given their weights. The clock is
     * announced before that.
     */
    public static final double FIRST_OPENING_SECONDS = 0.400;

    /** The lead of each later slot and of the changes that take effect with it. A longer one would make loads less exact. */
    public static final double OPENING_SECONDS = 0.040;

    /** The lead of a forwarded task and of a result: shorter, so that outages are known before results are sent. */
    public static final double DELIVERY_SECONDS = 0.025;

    private Lead() {}
}
