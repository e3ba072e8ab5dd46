package org.cellbed.analysis.fidelity;

/**
 * A server from its joining to its leaving.
 *
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 */
record Attachment(int server, int attachment) {
    /** The name that the server's process goes by in a replay. */
    String instance() {
        return "server-" + server + "-" + attachment;
    }
}
