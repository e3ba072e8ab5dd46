package org.cellbed.model.message;

/**
 * Device to eNodeB: I am here, give me an index if I have none. Sent again and again as a sign of life.
 *
 * @param instance the name that a process goes by
 * @param incarnation grows each time that a process of this name is started
 */
public record DeviceAnnounced(String instance, long incarnation) implements Message {}
