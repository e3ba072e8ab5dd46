package org.cellbed.model.message;

/**
 * eNodeB to a member: takes back its index. Work that a server still holds is lost.
 *
 * @param member the receiver
 * @param index from 1
 * @param fromSlot the first slot without the member
 */
public record MemberDetached(MemberId member, int index, int fromSlot) implements Message {}
