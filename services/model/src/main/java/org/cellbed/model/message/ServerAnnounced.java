package org.cellbed.model.message;

/**
 * Server to eNodeB: I am here, give me an index if I have none. Sent again and again as a sign of life.
 *
 * @param instance the name that a process goes by
 * @param incarnation grows each time that a process of this name is started
 * @param gateway whether this is the server at the base station, which alone can have index 1
 */
public record ServerAnnounced(String instance, long incarnation, boolean gateway) implements Message {}
