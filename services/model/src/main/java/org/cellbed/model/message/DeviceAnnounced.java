package org.cellbed.model.message;

/**
 * Device to eNodeB: I am here, give me an index. Sent again by a device that has not been answered.
 *
 * @param instance the name that a process goes by
 */
public record DeviceAnnounced(String instance) implements Message {}
