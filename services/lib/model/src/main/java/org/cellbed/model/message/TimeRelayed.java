package org.cellbed.model.message;

/**
 * Server 1 to server m, a promise: no message of an earlier emulated time follows on this link. In virtual time only.
 *
 * @param seconds the promised emulated time
 */
public record TimeRelayed(double seconds) implements Message {}
