package org.cellbed.model.message;

/**
 * Server to eNodeB: I know my index and can begin with the next slot.
 *
 * @param instance the name that a process goes by
 * @param incarnation grows each time that a process of this name is started
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 */
public record ServerReady(String instance, long incarnation, int server, int attachment) implements Message {}
