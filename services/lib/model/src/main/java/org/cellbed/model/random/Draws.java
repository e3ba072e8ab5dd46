package org.cellbed.model.random;

/** A sequence of random numbers for a policy. Not thread-safe: each belongs to one role, which one thread runs. */
public interface Draws {
    /** Returns the next number, uniform in [0, 1). */
    double nextDouble();

    /** Returns the next integer, uniform in {0..bound-1}; {@code bound} must be positive. */
    default int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, found " + bound);
        }
        return (int) (nextDouble() * bound);
    }
}
