package org.cellbed.model.message;

/**
 * eNodeB to a server: computing stops; what is being computed is resumed later.
 *
 * @param server index, from 1
 * @param atSeconds when
 */
public record OutageBegan(int server, double atSeconds) implements Message {}
