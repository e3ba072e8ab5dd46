package org.cellbed.model.message;

/**
 * eNodeB to a server: computing goes on.
 *
 * @param server index, from 1
 * @param atSeconds when
 */
public record OutageEnded(int server, double atSeconds) implements Message {}
