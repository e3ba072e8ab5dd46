package org.cellbed.runtime.codec;

import java.util.Set;
import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/** The envelopes of one link: turns its kinds of message into bytes and back. Safe for use by many threads. */
public interface Envelopes {
    /**
     * Encodes a message.
     *
     * @param runId the run it belongs to
     * @param cell the cell, from 1
     * @throws IllegalArgumentException for a kind that does not travel on this link
     */
    byte[] encode(String runId, int cell, Message message);

    /**
     * Decodes bytes of any origin.
     *
     * @param bytes null for a record without a value, which is a bad message
     * @throws BadMessage if the bytes are not a valid message of this link
     */
    Enveloped decode(byte @Nullable [] bytes) throws BadMessage;

    /** Returns the kinds of message that travel on this link. */
    Set<Class<? extends Message>> kinds();
}
