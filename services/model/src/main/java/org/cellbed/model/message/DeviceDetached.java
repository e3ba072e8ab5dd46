package org.cellbed.model.message;

/**
 * eNodeB to a device: you take no part from this slot on.
 *
 * @param instance the name that a process goes by
 * @param incarnation of the process that is meant
 * @param device index, from 1
 * @param fromSlot first slot without the device
 */
public record DeviceDetached(String instance, long incarnation, int device, int fromSlot) implements Message {}
