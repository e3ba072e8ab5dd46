package org.cellbed.learner;

import java.io.DataOutput;
import java.io.IOException;

/** Keeps what a learner needs to go on. Called in the learner's thread. */
@FunctionalInterface
public interface CheckpointKeeper {
    /** Keeps nothing. */
    CheckpointKeeper NONE = (slot, last, learner) -> {};

    /** Writes all that a learner needs to go on. */
    @FunctionalInterface
    interface Saved {
        /** Writes it now. */
        void write(DataOutput out) throws IOException;
    }

    /**
     * The learner is where it could go on from.
     *
     * @param slot the last that it has heard of
     * @param last whether nothing follows
     */
    void reached(int slot, boolean last, Saved learner);
}
