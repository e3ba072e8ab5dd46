package org.cellbed.launcher.bench;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Measures slots per second after the warm-up of a run. Not thread-safe. */
final class SlotRate implements IntConsumer {
    private static final double WARM_SHARE = 0.5;

    private final int warmSlots;
    private final LongSupplier nanoTime;
    private int firstSlots;
    private long firstNanos;
    private int lastSlots;
    private long lastNanos;

    /** Measures a run with a number of slots. */
    SlotRate(int slots, LongSupplier nanoTime) {
        this.warmSlots = (int) Math.ceil(slots * WARM_SHARE);
        this.nanoTime = nanoTime;
    }

    /** Takes the number of slots that have ended. */
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

    /** Returns the rate; NaN where fewer than two times are known. */
    double slotsPerSecond() {
        return (lastSlots - firstSlots) / ((lastNanos - firstNanos) * 1e-9);
    }
}
