package org.cellbed.testbed.bench;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** How many slots a second a run goes through once it is warm: those before do not count. Not thread-safe. */
final class SlotRate implements IntConsumer {
    private static final double WARM_SHARE = 0.5;

    private final int warmSlots;
    private final LongSupplier nanoTime;
    private int firstSlots;
    private long firstNanos;
    private int lastSlots;
    private long lastNanos;

    /** Of a run of so many slots. */
    SlotRate(int slots, LongSupplier nanoTime) {
        this.warmSlots = (int) Math.ceil(slots * WARM_SHARE);
        this.nanoTime = nanoTime;
    }

    /** Hears how many slots are over. */
    @Override
    public void accept(int slots) {
        if (slots < warmSlots || slots == lastSlots) {
            return;
        }
        long now = nanoTime.getAsLong();
        if (lastSlots == 0) {
            firstSlots = slots;
            firstNanos = now;
        }
        lastSlots = slots;
        lastNanos = now;
    }

    /** NaN where fewer than two times were heard of. */
    double slotsPerSecond() {
        return (lastSlots - firstSlots) / ((lastNanos - firstNanos) * 1e-9);
    }
}
