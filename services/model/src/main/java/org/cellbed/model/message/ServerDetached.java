package org.cellbed.model.message;

/**
 * eNodeB to a server: you take no part from this slot on; what you hold is lost.
 *
 * @param instance the name that a process goes by
 * @param incarnation of the process that is meant
 * @param server index, from 1
 * @param fromSlot first slot without the server
 */
public record ServerDetached(String instance, long incarnation, int server, int fromSlot) implements Message {}
