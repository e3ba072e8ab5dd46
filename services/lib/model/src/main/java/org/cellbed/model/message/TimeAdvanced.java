package org.cellbed.model.message;

/**
 * eNodeB to a server, a promise: no message of an earlier emulated time follows on this link. In virtual time only.
 *
 * @param seconds the promised emulated time
 * @param relayed whether server 1 is attached, so that its promise counts as well; if it leaves before it has kept that, the
 *     eNodeB promises the same time again without it
 */
public record TimeAdvanced(double seconds, boolean relayed) implements Message {}
