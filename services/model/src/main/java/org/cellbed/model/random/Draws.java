package org.cellbed.model.random;

/** Random numbers in sequence, for a policy to draw from. Not thread-safe: one role, one thread. */
public interface Draws {
    /** The next number, uniform in [0, 1). */
    double nextDouble();

    /** The next integer, uniform in {0..bound-1}; {@code bound} must be positive. */
    default int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive, found " + bound);
        }
        return (int) (nextDouble() * bound);
    }
}
