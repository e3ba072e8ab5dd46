package org.cellbed.learner;

import java.io.DataOutput;
import java.io.IOException;

/** Stores the checkpoints of a learner. Called in the learner's thread. */
@FunctionalInterface
public interface CheckpointKeeper {
    /** Stores nothing. */
    CheckpointKeeper NONE = (slot, last, learner) -> {};

    /** Writes the state from which a learner resumes. */
    @FunctionalInterface
    interface Saved {
        /** Writes the state as it is now. */
        void write(DataOutput out) throws IOException;
    }

    /**
     * Offers a state from which the learner could resume; the keeper decides whether to store it.
     *
     * @param slot the last slot that the learner has received
     * @param last whether this is the final state
     * @param learner writes the state
     */
    void reached(int slot, boolean last, Saved learner);
}
