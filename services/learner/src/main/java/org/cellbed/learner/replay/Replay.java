package org.cellbed.learner.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.cellbed.model.random.RandomStream;

/** The last so many joint transitions. Not thread-safe. */
public final class Replay {
    private final JointTransition[] ring;
    private final RandomStream draws;
    private long added;
    /** How many of those that were added are there; less than all only while they are remembered again. */
    private long there;

    /**
     * An empty one.
     *
     * @param capacity how many are remembered
     * @param draws say which are taken
     */
    public Replay(int capacity, RandomStream draws) {
        this.ring = new JointTransition[capacity];
        this.draws = draws;
    }

    /** Remembers one more, in place of the oldest where there is no room. */
    public void add(JointTransition transition) {
        if (there < added) {
            throw new IllegalStateException((added - there) + " transitions are missing of those that were remembered"
                    + " before slot " + transition.slot());
        }
        put(transition);
        added++;
    }

    /** How many it has. */
    public int size() {
        return (int) Math.min(added, ring.length);
    }

    /** The slot of the oldest; -1 where there is none. */
    public int oldestSlot() {
        return added == 0 ? -1 : ring[(int) ((added - size()) % ring.length)].slot();
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

    /** Saves where it is, not what it remembers. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(added);
        out.writeLong(draws.position());
    }

    /** Goes on where another was that has saved, once it is told again what that one remembered. */
    public void restore(DataInput in) throws IOException {
        added = in.readLong();
        there = added - size();
        draws.moveTo(in.readLong());
    }

    /** After {@link #restore}: the next of those that were remembered, the oldest first. */
    public void remember(JointTransition transition) {
        if (there < added) {
            put(transition);
        }
    }

    /** There are more agents. */
    public void grow(AgentSpace larger) {
        for (int k = 0; k < ring.length; k++) {
            ring[k] = ring[k] == null ? null : ring[k].of(larger);
        }
    }

    /** Forgets all. */
    public void clear() {
        added = 0;
        there = 0;
        Arrays.fill(ring, null);
    }

    private void put(JointTransition transition) {
        ring[(int) (there % ring.length)] = transition;
        there++;
    }
}
