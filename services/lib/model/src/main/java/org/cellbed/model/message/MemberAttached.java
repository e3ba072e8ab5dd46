package org.cellbed.model.message;

/**
 * eNodeB to a member: gives it an index. Answered by {@link MemberReady}.
 *
 * @param member the receiver
 * @param index from 1
 * @param attachment counts the attachments to this index, from 1
 * @param fromSlot the first slot that the member can take part in; earlier slots are those of a predecessor
 */
public record MemberAttached(MemberId member, int index, int attachment, int fromSlot) implements Message {}
