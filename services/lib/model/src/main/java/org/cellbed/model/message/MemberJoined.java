package org.cellbed.model.message;

import org.cellbed.model.cell.MemberProfile;

/**
 * eNodeB to its observers: a device or a server takes part.
 *
 * @param profile its properties
 * @param fromSlot its first slot
 */
public record MemberJoined(MemberProfile profile, int fromSlot) implements JournalEntry {}
