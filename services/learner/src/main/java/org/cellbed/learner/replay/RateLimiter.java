package org.cellbed.learner.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Keeps learning in step with experience: so many samples are taken for each transition that is inserted, once there are
 * enough to begin with, as in Reverb. Not thread-safe.
 */
public final class RateLimiter {
    private final double samplesPerInsert;
    private final int minimumInserts;
    private long inserts;
    private long samples;

    /**
     * At the beginning.
     *
     * @param samplesPerInsert how often each transition is learned from in the mean
     * @param minimumInserts before the first sample
     */
    public RateLimiter(double samplesPerInsert, int minimumInserts) {
        this.samplesPerInsert = samplesPerInsert;
        this.minimumInserts = minimumInserts;
    }

    /** Saves where it is. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(inserts);
        out.writeLong(samples);
    }

    /** Goes on where another was that has saved. */
    public void restore(DataInput in) throws IOException {
        inserts = in.readLong();
        samples = in.readLong();
    }

    /** At the beginning again. */
    public void beginAnew() {
        inserts = 0;
        samples = 0;
    }

    /** A transition was inserted. */
    public void inserted() {
        inserts++;
    }

    /** Samples were taken. */
    public void sampled(int count) {
        samples += count;
    }

    /** Whether a batch is due. */
    public boolean maySample(int count) {
        return inserts >= minimumInserts && debt() >= count;
    }

    private double debt() {
        return (inserts - minimumInserts + 1) * samplesPerInsert - samples;
    }
}
