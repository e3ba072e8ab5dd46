package org.cellbed.model.message;

/**
 * Server to eNodeB: I am here, give me an index.
 *
 * @param instance the name that a process goes by
 * @param gateway whether this is the server at the base station, which alone can have index 1
 */
public record ServerAnnounced(String instance, boolean gateway) implements Message {}
