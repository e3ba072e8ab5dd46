package org.cellbed.model.message;

/**
 * eNodeB to a device: this is your index. Answered by {@link DeviceReady}.
 *
 * @param instance the name that a process goes by
 * @param incarnation of the process that is meant
 * @param device index, from 1
 * @param fromSlot the first slot that it can take part in; earlier ones are those of a predecessor
 */
public record DeviceAttached(String instance, long incarnation, int device, int fromSlot) implements Message {}
