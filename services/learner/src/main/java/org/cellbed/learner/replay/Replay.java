package org.cellbed.learner.replay;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.cellbed.model.random.RandomStream;

/** A ring of the most recent joint transitions. Not thread-safe. */
public final class Replay {
    private final JointTransition[] ring;
    private final RandomStream draws;
    private long added;
    /**
     * How many of the added transitions are present; fewer than all only while the replay is rebuilt after a restart.
     */
    private long there;

    /**
     * Creates an empty replay.
     *
     * @param capacity greatest number of stored transitions
     * @param draws random numbers that select the samples
     */
    public Replay(int capacity, RandomStream draws) {
        this.ring = new JointTransition[capacity];
        this.draws = draws;
    }

    /** Adds a transition, in place of the oldest if the replay is full. */
    public void add(JointTransition transition) {
        if (there < added) {
            throw new IllegalStateException("slot " + transition.slot() + " arrived while " + (added - there)
                    + " transitions of the checkpoint are missing, expected them first from the journal");
        }
        put(transition);
        added++;
    }

    /** Returns the number of stored transitions. */
    public int size() {
        return (int) Math.min(added, ring.length);
    }

    /** Returns the slot of the oldest stored transition; -1 if there is none. */
    public int oldestSlot() {
        return added == 0 ? -1 : ring[(int) ((added - size()) % ring.length)].slot();
    }

    /** Samples transitions uniformly with replacement. */
    public JointTransition[] sample(int count) {
        if (added == 0) {
            throw new IllegalStateException("the replay is empty, expected at least one transition before a sample");
        }
        JointTransition[] taken = new JointTransition[count];
        for (int k = 0; k < count; k++) {
            taken[k] = ring[draws.nextInt(size())];
        }
        return taken;
    }

    /** Saves the counts and the position in the random numbers, but no transitions. */
    public void save(DataOutput out) throws IOException {
        out.writeLong(added);
        out.writeLong(draws.position());
    }

    /** Restores the saved counts; the stored transitions must then be passed to {@link #remember} again. */
    public void restore(DataInput in) throws IOException {
        added = in.readLong();
        there = added - size();
        draws.moveTo(in.readLong());
    }

    /** Stores, after {@link #restore}, the next of the saved replay's transitions, the oldest first. */
    public void remember(JointTransition transition) {
        if (there < added) {
            put(transition);
        }
    }

    /** Widens all stored transitions to more agents. */
    public void grow(AgentSpace larger) {
        for (int k = 0; k < ring.length; k++) {
            ring[k] = ring[k] == null ? null : ring[k].of(larger);
        }
    }

    /** Removes all transitions. */
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
