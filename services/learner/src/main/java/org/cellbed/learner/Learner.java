package org.cellbed.learner;

import java.util.List;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;

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

    @Override
    void close();
}
