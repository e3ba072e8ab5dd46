package org.cellbed.runtime.codec;

import java.util.Set;
import org.cellbed.model.message.Message;
import org.jspecify.annotations.Nullable;

/** The envelopes of one link: bytes for each kind of message that travels there, and back. Safe for use by many threads. */
public interface Envelopes {
    /**
     * The bytes of a message.
     *
     * @param runId the run it belongs to
     * @param cell the cell, from 1
     * @throws IllegalArgumentException for a kind that does not travel on this link
     */
    byte[] encode(String runId, int cell, Message message);

    /**
     * The message of bytes that can be anything.
     *
     * @param bytes null, as a record without a value has it, is as bad as other nonsense
     * @throws BadMessage where this is no message of this link, or one that makes no sense
     */
    Enveloped decode(byte @Nullable [] bytes) throws BadMessage;

    /** The kinds of message that travel on this link. */
    Set<Class<? extends Message>> kinds();
}
