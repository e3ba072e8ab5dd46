package org.cellbed.simulator.system;

import org.cellbed.model.message.Message;

/** An observer of the messages on a wire, and of nothing else. */
interface WireWatch {
    /** Sees a message that a role has sent; it may still be lost, late or duplicated. */
    void sent(String from, String to, Message message);

    /** A role has been given a message; called before the role sees it. */
    void delivered(String to, Message message);
}
