package org.cellbed.runtime.kafka;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Timers in the order of their due times. A second request for an equal timer replaces the first. Not thread-safe.
 *
 * @param <K> the identity of a timer
 */
final class TimerQueue<K> {
    /** Some decades: longer than any run, and short enough that differences of clock times do not overflow. */
    private static final long FAR_NANOS = Long.MAX_VALUE / 8;

    /** A timer that fires at a time of {@link System#nanoTime}; the emulated time is NaN if it has none. */
    record Entry<K>(K key, long dueNanos, long order, double emulatedSeconds) {}

    private final Map<K, Entry<K>> byKey = new HashMap<>();
    private final PriorityQueue<Entry<K>> byTime;
    private final long originNanos;
    private long orders;

    /** Creates an empty queue. Times are compared as distances from the origin, because nanoTime may overflow. */
    TimerQueue(long originNanos) {
        this.originNanos = originNanos;
        this.byTime =
                new PriorityQueue<>(Comparator.comparingLong((Entry<K> entry) -> entry.dueNanos() - this.originNanos)
                        .thenComparingLong(Entry::order));
    }

    /**
     * Returns when a timer is due that fires after a delay: now if the delay is negative, decades later if it is very
     * long.
     */
    static long due(long nowNanos, double afterSeconds) {
        return nowNanos + Math.min(FAR_NANOS, (long) Math.ceil(Math.max(0.0, afterSeconds) * 1e9));
    }

    void put(K key, long dueNanos, double emulatedSeconds) {
        Entry<K> entry = new Entry<>(key, dueNanos, orders++, emulatedSeconds);
        Entry<K> replaced = byKey.put(key, entry);
        if (replaced != null) {
            byTime.remove(replaced);
        }
        byTime.add(entry);
    }

    /** Removes and returns the first timer that is due. */
    Optional<Entry<K>> takeDue(long nowNanos) {
        Entry<K> first = byTime.peek();
        if (first == null || first.dueNanos() - nowNanos > 0) {
            return Optional.empty();
        }
        byTime.remove();
        byKey.remove(first.key());
        return Optional.of(first);
    }

    /** Returns the time until the next timer is due, from 0 to the given maximum. */
    long nanosUntilNext(long nowNanos, long atMostNanos) {
        Entry<K> first = byTime.peek();
        return first == null ? atMostNanos : Math.max(0, Math.min(atMostNanos, first.dueNanos() - nowNanos));
    }
}
