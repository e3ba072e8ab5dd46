package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.model.actor.ActorWeights;

/** An algorithm that learns from the transitions of any policy. Not thread-safe. */
public interface OffPolicyAlgorithm extends AutoCloseable {
    /** Learns from a batch. */
    Losses update(Minibatch batch);

    /**
     * Returns the current weights of all agents.
     *
     * @param version number of the publication
     * @param updates number of updates made so far
     * @param slots number of slots that have been available to learn from
     */
    List<ActorWeights> weights(int version, long updates, long slots);

    /**
     * Returns the algorithm with more agents: known agents decide as before, new ones are copies. This instance must
     * not be used afterwards.
     */
    OffPolicyAlgorithm grown(AgentSpace larger);

    /** Sets the step sizes from now on. */
    void use(StepSizes sizes);

    /** Saves networks, targets, the state of Adam, and the positions in the streams of random numbers. */
    void save(DataOutput out) throws IOException;

    /**
     * Resumes from a saved state.
     *
     * @throws IOException if the state was saved by another kind or size of algorithm
     */
    void restore(DataInput in) throws IOException;

    @Override
    void close();
}
