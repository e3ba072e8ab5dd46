package org.cellbed.model.message;

/**
 * eNodeB to a server: computing resumes.
 *
 * @param server index, from 1
 * @param atSeconds emulated time
 */
public record OutageEnded(int server, double atSeconds) implements Message {}
