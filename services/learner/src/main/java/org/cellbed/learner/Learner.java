package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.LearningChanged;

/**
 * Learns from transitions. Not thread-safe. The same transitions give the same weights, bit by bit, on the same
 * machine.
 */
public interface Learner extends AutoCloseable {
    /**
     * Adds a transition and makes the updates that are then due.
     *
     * @return a report of each update made
     */
    List<UpdateReport> add(JointTransition transition);

    /** Returns the current weights of all agents under a version. */
    List<ActorWeights> weights(int version);

    /** Returns the number of updates made. */
    long updates();

    /** Changes settings for the rest of the run. */
    void change(LearningChanged change);

    /** Adds agents: the known ones continue unchanged, new ones start as copies of known ones. */
    void grow(AgentSpace larger);

    /** Saves the state from which a learner resumes, except for the remembered transitions. */
    void save(DataOutput out) throws IOException;

    /**
     * Resumes from a saved state.
     *
     * @throws IOException if the state was saved by another kind or size of learner
     */
    void restore(DataInput in) throws IOException;

    /** Returns the slot of the oldest remembered transition; -1 if there is none. */
    int oldestSlot();

    /**
     * Remembers, after {@link #restore}, a transition that the saved learner remembered, without learning from it.
     * Called in the order of slots.
     */
    void remember(JointTransition transition);

    /** Forgets, after {@link #restore}, the experience of the saved learner but keeps what it has learned. */
    void beginAnew();

    @Override
    void close();
}
