package org.cellbed.model.message;

/**
 * Any process to eNodeB: I stop.
 *
 * @param instance the name that a process goes by
 */
public record Departed(String instance) implements Message {}
