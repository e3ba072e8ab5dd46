package org.cellbed.model.message;

/**
 * Operator to eNodeB: take a server down for some slots. The server keeps its queue, as in an outage of the scenario.
 *
 * @param server index, from 1
 * @param fromSlot the first slot of the outage; the next slot to open, where this one has opened already
 * @param forSlots the number of slots, above 0
 */
public record OutageRequested(int server, int fromSlot, int forSlots) implements Message {
    /** Returns this request with another first slot. */
    public OutageRequested from(int slot) {
        return new OutageRequested(server, slot, forSlots);
    }

    /** Whether the server is to be down in a slot. */
    public boolean covers(int slot) {
        return slot >= fromSlot && slot < (long) fromSlot + forSlots;
    }
}
