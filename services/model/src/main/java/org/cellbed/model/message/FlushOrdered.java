package org.cellbed.model.message;

/**
 * eNodeB to a server, while a policy is trained in virtual time: forget all tasks that have arrived. Those that are still
 * uploaded or forwarded stay.
 *
 * @param server index, from 1
 * @param attachment the attachment of the server that is meant
 * @param atSeconds when
 */
public record FlushOrdered(int server, int attachment, double atSeconds) implements Message {}
