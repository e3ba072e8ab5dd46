package org.cellbed.learner.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Keeps learning in step with experience, as in Reverb: a fixed number of samples per inserted transition, once a
 * minimum has been inserted. Not thread-safe.
 */
public final class RateLimiter {
    private final double samplesPerInsert;
    private final int minimumInserts;
    private long inserts;
    private long samples;

    /**
     * Creates a limiter that has counted nothing.
     *
     * @param samplesPerInsert mean number of times that each transition is sampled
     * @param minimumInserts inserted transitions before the first sample
     */
    public RateLimiter(double samplesPerInsert, int minimumInserts) {
        this.samplesPerInsert = samplesPerInsert;
        this.minimumInserts = minimumInserts;
    }

    /** Saves the counts. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(inserts);
        out.writeLong(samples);
    }

    /** Restores saved counts. */
    public void restore(DataInput in) throws IOException {
        inserts = in.readLong();
        samples = in.readLong();
    }

    /** Resets the counts to 0. */
    public void beginAnew() {
        inserts = 0;
        samples = 0;
    }

    /** Counts an inserted transition. */
    public void inserted() {
        inserts++;
    }

    /** Counts samples taken. */
    public void sampled(int count) {
        samples += count;
    }

    /** Whether a batch of {@code count} samples is due. */
    public boolean maySample(int count) {
        return inserts >= minimumInserts && debt() >= count;
    }

    private double debt() {
        return (inserts - minimumInserts + 1) * samplesPerInsert - samples;
    }
}
