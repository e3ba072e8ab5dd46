package org.cellbed.edgeserver;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The last tasks that have come, so that one that comes twice is known again. In virtual time a promise does that; in real
 * time tasks may come late. Bounded; not thread-safe.
 */
final class SeenTasks {
    private static final int CAPACITY = 100_000;

    private final Set<Long> keys = new LinkedHashSet<>();

    /** Whether this task has not come before. */
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
