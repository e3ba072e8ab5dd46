package org.cellbed.model.message;

/**
 * Server 1 to server m, a promise as {@link TimeAdvanced}: nothing earlier follows here. Binds in virtual time only.
 *
 * @param seconds nothing earlier than this follows
 */
public record TimeRelayed(double seconds) implements Message {}
