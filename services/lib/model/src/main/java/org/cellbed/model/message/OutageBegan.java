package org.cellbed.model.message;

/**
 * eNodeB to a server: computing stops; the task in progress is resumed after the outage.
 *
 * @param server index, from 1
 * @param atSeconds emulated time
 */
public record OutageBegan(int server, double atSeconds) implements Message {}
