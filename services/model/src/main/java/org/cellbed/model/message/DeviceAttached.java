package org.cellbed.model.message;

/**
 * eNodeB to a device: this is your index. Answered by {@link DeviceReady}.
 *
 * @param instance the name that a process goes by
 * @param device index, from 1
 */
public record DeviceAttached(String instance, int device) implements Message {}
