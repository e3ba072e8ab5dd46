package org.cellbed.model.message;

/**
 * eNodeB to a server: this is your index. Answered by {@link ServerReady}.
 *
 * @param instance the name that a process goes by
 * @param incarnation of the process that is meant
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 */
public record ServerAttached(String instance, long incarnation, int server, int attachment) implements Message {}
