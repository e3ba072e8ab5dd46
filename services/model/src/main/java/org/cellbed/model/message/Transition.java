package org.cellbed.model.message;

import java.util.List;

/**
 * eNodeB to its observers: all that a slot led to. Sent in the order of the slots, each when the last of its tasks has
 * ended.
 *
 * @param opened the state x that the decisions were taken on
 * @param offloaders devices that shared the band, K
 * @param loadVariance eq. 19 over the servers that are up, after the decisions of this slot, square seconds
 * @param outcomes of the devices that had a task, in the order of the devices
 * @param nextLoadSeconds [maxServers] the loads when the next slot opened, x'
 * @param nextPresent [maxServers] which servers were attached then
 */
public record Transition(
        SlotOpened opened,
        int offloaders,
        double loadVariance,
        List<TaskOutcome> outcomes,
        double[] nextLoadSeconds,
        boolean[] nextPresent)
        implements JournalEntry {
    /** Copies the list. */
    public Transition {
        outcomes = List.copyOf(outcomes);
    }

    /** The slot all this belongs to. */
    public int slot() {
        return opened.slot();
    }
}
