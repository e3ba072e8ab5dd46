package org.cellbed.model.message;

import java.util.List;

/**
 * eNodeB to its observers: the result of a slot. Sent in the order of the slots, each after the last of its tasks has ended.
 *
 * @param opened the state x in which decisions were taken
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

    /** Returns the slot's number. */
    public int slot() {
        return opened.slot();
    }
}
