package org.cellbed.model.message;

/**
 * Any process to eNodeB: I stop. Also said by one that was detached, so that what it had announced again before it heard of
 * that does not count.
 *
 * @param instance the name that a process goes by
 */
public record Departed(String instance) implements Message {}
