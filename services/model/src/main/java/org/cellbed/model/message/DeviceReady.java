package org.cellbed.model.message;

import org.cellbed.model.cell.DeviceProfile;

/**
 * Device to eNodeB: I know my index and can begin with the next slot.
 *
 * @param instance the name that a process goes by
 * @param profile what does not change about the device
 */
public record DeviceReady(String instance, DeviceProfile profile) implements Message {}
