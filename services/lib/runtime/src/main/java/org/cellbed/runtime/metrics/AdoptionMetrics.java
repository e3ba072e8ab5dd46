package org.cellbed.runtime.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cellbed.model.message.LearnerAdvanced;
import org.cellbed.model.message.Message;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskSubmitted;

/**
 * Measures the time from the publication of weights until all devices of a cell decide by them, or by newer ones, as
 * its eNodeB observes it. Written by one thread; other threads may read the measurements at any time.
 */
final class AdoptionMetrics {
    private final Histogram adoption;
    private final String cell;
    private final NavigableMap<Integer, Long> publishedMillis = new TreeMap<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private int[] devices = {};
    private int lastVersion;

    AdoptionMetrics(Histogram adoption, int cell) {
        this.adoption = adoption;
        this.cell = Integer.toString(cell);
    }

    /** Takes note of a message that the eNodeB sends. */
    void sent(Message message) {
        if (message instanceof SlotOpened opened) {
            devices = opened.devices();
        }
    }

    /** Takes note of a message that the eNodeB receives. */
    void received(Message message, long sentMillis, long nowMillis) {
        if (message instanceof LearnerAdvanced advanced && advanced.version() > lastVersion) {
            lastVersion = advanced.version();
            publishedMillis.put(lastVersion, sentMillis);
        } else if (message instanceof TaskSubmitted submitted) {
            versions.merge(submitted.device(), submitted.policyVersion(), Math::max);
            if (!publishedMillis.isEmpty()) {
                adopted(oldest(), nowMillis);
            }
        }
    }

    private void adopted(int version, long nowMillis) {
        Map<Integer, Long> inUse = publishedMillis.headMap(version, true);
        inUse.values().forEach(millis -> adoption.labelValues(cell).observe((nowMillis - millis) * 1e-3));
        inUse.clear();
    }

    /** Returns the oldest version by which an active device decides. */
    private int oldest() {
        int oldest = devices.length == 0 ? 0 : Integer.MAX_VALUE;
        for (int device : devices) {
            oldest = Math.min(oldest, versions.getOrDefault(device, 0));
        }
        return oldest;
    }
}
