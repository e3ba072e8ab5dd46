package org.cellbed.model.message;

/**
 * From outside to the eNodeB: take a server down for some slots. It keeps its queue, as in an outage that the scenario plans.
 *
 * @param server index, from 1
 * @param fromSlot the first slot in which it is down; the next to open where this one has
 * @param forSlots how many, above 0
 */
public record OutageRequested(int server, int fromSlot, int forSlots) implements Message {
    /** The same from a slot on. */
    public OutageRequested from(int slot) {
        return new OutageRequested(server, slot, forSlots);
    }

    /** Whether the server is to be down in a slot. */
    public boolean covers(int slot) {
        return slot >= fromSlot && slot < (long) fromSlot + forSlots;
    }
}
