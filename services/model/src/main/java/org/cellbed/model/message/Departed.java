package org.cellbed.model.message;

/**
 * Any process to eNodeB: I stop. Also said by one that was detached, so that what it had announced again before it heard of
 * that does not count.
 *
 * @param instance the name that a process goes by
 * @param incarnation grows each time that a process of this name is started
 */
public record Departed(String instance, long incarnation) implements Message {}
