package org.cellbed.model.message;

import org.cellbed.model.cell.DeviceProfile;

/**
 * eNodeB to its observers: a device takes part.
 *
 * @param profile what does not change about it
 * @param fromSlot its first slot
 */
public record DeviceJoined(DeviceProfile profile, int fromSlot) implements JournalEntry {}
