package org.cellbed.runtime.kafka;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Timers by their time. An equal timer asked for again replaces the earlier request. Not thread-safe.
 *
 * @param <K> what a timer is known by
 */
final class TimerQueue<K> {
    /** Some decades: further ahead than any run, and near enough that times of the clock can be told apart. */
    private static final long FAR_NANOS = Long.MAX_VALUE / 8;

    /** A timer that fires at a time of {@link System#nanoTime}; it may belong to an emulated time, else NaN. */
    record Entry<K>(K key, long dueNanos, long order, double emulatedSeconds) {}

    private final Map<K, Entry<K>> byKey = new HashMap<>();
    private final PriorityQueue<Entry<K>> byTime;
    private final long originNanos;
    private long orders;

    /** A queue without timers. Times are compared as distances from the origin, as nanoTime may overflow. */
    TimerQueue(long originNanos) {
        this.originNanos = originNanos;
        this.byTime =
                new PriorityQueue<>(Comparator.comparingLong((Entry<K> entry) -> entry.dueNanos() - this.originNanos)
                        .thenComparingLong(Entry::order));
    }

    /** When a timer is due that is wanted after a while: now if that has passed, never in effect if it is very long. */
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

    /** Takes the first timer that is due. */
    Optional<Entry<K>> takeDue(long nowNanos) {
        Entry<K> first = byTime.peek();
        if (first == null || first.dueNanos() - nowNanos > 0) {
            return Optional.empty();
        }
        byTime.remove();
        byKey.remove(first.key());
        return Optional.of(first);
    }

    /** How long until the next is due, at most as long as given, at least 0. */
    long nanosUntilNext(long nowNanos, long atMostNanos) {
        Entry<K> first = byTime.peek();
        return first == null ? atMostNanos : Math.max(0, Math.min(atMostNanos, first.dueNanos() - nowNanos));
    }
}
