package org.cellbed.model.message;

/**
 * Device to eNodeB: I am here, give me an index. Sent again by a device that has not been answered.
 *
 * @param instance the name that a process goes by
 * @param incarnation differs each time that a process of this name is started
 */
public record DeviceAnnounced(String instance, long incarnation) implements Message {}
