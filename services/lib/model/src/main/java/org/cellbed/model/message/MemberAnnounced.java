package org.cellbed.model.message;

/**
 * Member to eNodeB: requests an index, and renews the lease. Sent at each heartbeat.
 *
 * @param member the sender
 * @param gateway whether this is the server at the base station, which alone can have index 1
 */
public record MemberAnnounced(MemberId member, boolean gateway) implements Message {}
