package org.cellbed.analysis.fidelity;

/**
 * The membership of a server, from its joining to its leaving.
 *
 * @param server index, from 1
 * @param attachment counts the attachments to this index, from 1
 */
record Attachment(int server, int attachment) {
    /** Returns the name of the server's process in a replay. */
    String instance() {
        return "server-" + server + "-" + attachment;
    }
}
