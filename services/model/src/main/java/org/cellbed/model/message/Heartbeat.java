package org.cellbed.model.message;

/**
 * Any process to eNodeB: I am still here. Any other message says so too.
 *
 * @param instance the name that a process goes by
 */
public record Heartbeat(String instance) implements Message {}
