package org.cellbed.edgeserver;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The most recent tasks, to detect duplicates in real time, where tasks may be late. In virtual time promises detect
 * them. Bounded; not thread-safe.
 * not thread-safe.
 */
final class SeenTasks {
    private static final int CAPACITY = 100_000;

    private final Set<Long> keys = new LinkedHashSet<>();

    /** Whether this task has not been seen before. */
    boolean isNew(int slot, int device) {
        if (!keys.add((long) slot << Integer.SIZE | device)) {
            return false;
        }
        if (keys.size() > CAPACITY) {
            keys.remove(keys.iterator().next());
        }
        return true;
    }
}
