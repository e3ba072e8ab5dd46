package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.message.LearningChanged;

/** Learns from transitions. Not thread-safe. The same transitions give the same weights, bit by bit, on the same machine. */
public interface Learner extends AutoCloseable {
    /**
     * Takes a transition and makes the updates that are due then.
     *
     * @return what they came to
     */
    List<UpdateReport> add(JointTransition transition);

    /** The weights of all agents as they are now, under a version. */
    List<ActorWeights> weights(int version);

    /** How many updates it has made. */
    long updates();

    /** Learns on with other settings. */
    void change(LearningChanged change);

    /** There are more agents: those that are known go on as they are, new ones begin as copies of others. */
    void grow(AgentSpace larger);

    /** Saves all that it needs to go on as if nothing had been, but for the transitions that it remembers. */
    void save(DataOutput out) throws IOException;

    /**
     * Goes on where another was that has saved.
     *
     * @throws IOException where what is read is not what one of this kind and size has saved
     */
    void restore(DataInput in) throws IOException;

    /** The slot of the oldest transition that it remembers; -1 where it remembers none. */
    int oldestSlot();

    /** After {@link #restore}: remembers a transition that the other remembered, and learns nothing. In the order of slots. */
    void remember(JointTransition transition);

    /** After {@link #restore}: forgets what the other has experienced, but not what it has learned from it. */
    void beginAnew();

    @Override
    void close();
}
