package org.cellbed.model.random;

/**
 * A stream of random numbers, one per (seed, cell, entity, purpose). The k-th number is a function of the key and of
 * k alone, so what one entity draws does not depend on how many other entities there are or how often they draw, and
 * a restarted process finds its position again.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", OOPSLA
 * 2014): the finalizer over an arithmetic sequence. Reading by position is thread-safe; {@link #seek} and
 * {@link #nextDouble} move a cursor and are not.
 */
public final class RandomStream implements Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int DRAWS_PER_SLOT_LOG2 = 20;

    private final long key;
    private long cursor;

    /**
     * Creates the stream of an entity for a purpose.
     *
     * @param seed the scenario seed or the run's seed
     * @param cell the cell, from 1; 0 where the stream belongs to no cell
     * @param entity the device or server, from 1; 0 for the cell itself
     */
    public RandomStream(long seed, int cell, int entity, Purpose purpose) {
        long hash = mix(seed + GOLDEN_GAMMA);
        hash = mix(hash + GOLDEN_GAMMA * (cell + 1L));
        hash = mix(hash + GOLDEN_GAMMA * (entity + 1L));
        this.key = mix(hash + GOLDEN_GAMMA * purpose.key());
    }

    /** Returns the number at a position, uniform in [0, 1). */
    public double at(long position) {
        return (mix(key + GOLDEN_GAMMA * (position + 1)) >>> 11) * 0x1.0p-53;
    }

    /**
     * Moves the cursor to the first number of a slot; a slot has 2^20 numbers before those of the next slot begin.
     */
    public RandomStream seek(int slot) {
        cursor = (long) slot << DRAWS_PER_SLOT_LOG2;
        return this;
    }

    /** Returns the position of the cursor. */
    public long position() {
        return cursor;
    }

    /** Moves the cursor to a position that {@link #position} returned earlier, also in another process. */
    public void moveTo(long position) {
        cursor = position;
    }

    @Override
    public double nextDouble() {
        return at(cursor++);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
