package org.cellbed.model.message;

import org.cellbed.model.cell.DeviceProfile;

/**
 * Device to eNodeB: I know my index and can begin with the next slot.
 *
 * @param instance the name that a process goes by
 * @param incarnation grows each time that a process of this name is started
 * @param profile what does not change about the device
 */
public record DeviceReady(String instance, long incarnation, DeviceProfile profile) implements Message {}
