package org.cellbed.learner.replay;

import org.cellbed.model.random.Draws;

/** The last so many joint transitions. Not thread-safe. */
public final class Replay {
    private final JointTransition[] ring;
    private final Draws draws;
    private long added;

    /**
     * An empty one.
     *
     * @param capacity how many are remembered
     * @param draws say which are taken
     */
    public Replay(int capacity, Draws draws) {
        this.ring = new JointTransition[capacity];
        this.draws = draws;
    }

    /** Remembers one more, in place of the oldest where there is no room. */
    public void add(JointTransition transition) {
        ring[(int) (added % ring.length)] = transition;
        added++;
    }

    /** How many it has. */
    public int size() {
        return (int) Math.min(added, ring.length);
    }

    /** Takes so many, each of all with equal probability, some maybe more than once. */
    public JointTransition[] sample(int count) {
        if (added == 0) {
            throw new IllegalStateException("there is nothing to take from an empty replay");
        }
        JointTransition[] taken = new JointTransition[count];
        for (int k = 0; k < count; k++) {
            taken[k] = ring[draws.nextInt(size())];
        }
        return taken;
    }
}
