package org.cellbed.model.message;

/**
 * Member to eNodeB: leaves the cell. A member that was detached sends it too, so that an announcement that it made before it
 * learned of that has no effect.
 *
 * @param member the sender
 */
public record MemberDeparted(MemberId member) implements Message {}
