package org.cellbed.model.message;

import org.cellbed.model.cell.MemberProfile;

/**
 * Member to eNodeB: can take part from the next slot on.
 *
 * @param member the sender
 * @param attachment as in {@link MemberAttached}
 * @param profile the sender's properties, of its kind
 */
public record MemberReady(MemberId member, int attachment, MemberProfile profile) implements Message {}
