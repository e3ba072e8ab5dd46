package org.cellbed.model.message;

/**
 * A promise on the links to servers: nothing earlier follows here. Binds in virtual time only.
 *
 * @param seconds nothing earlier than this follows
 * @param relayed from the eNodeB to a server: server 1 is attached, so its promise counts as well. Where it leaves before it
 *     has kept its promise, the same time is promised again without it
 */
public record TimeAdvanced(double seconds, boolean relayed) implements Message {}
