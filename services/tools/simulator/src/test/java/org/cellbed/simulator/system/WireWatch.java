package org.cellbed.simulator.system;

import org.cellbed.model.message.Message;

/** Sees what passes on a wire, and nothing else. */
interface WireWatch {
    /** A role has said something; it may still be lost, late or doubled. */
    void sent(String from, String to, Message message);

    /** A role has been given a message; called before the role sees it. */
    void delivered(String to, Message message);
}
