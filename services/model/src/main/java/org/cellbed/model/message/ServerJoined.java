package org.cellbed.model.message;

/**
 * eNodeB to its observers: a server takes part.
 *
 * @param server index, from 1
 * @param computeHz f
 * @param fromSlot its first slot
 */
public record ServerJoined(int server, double computeHz, int fromSlot) implements JournalEntry {}
