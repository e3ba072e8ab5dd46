package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.model.actor.ActorWeights;

/** An algorithm that learns from transitions which any policy may have made. Not thread-safe. */
public interface OffPolicyAlgorithm extends AutoCloseable {
    /** Learns from a batch. */
    Losses update(Minibatch batch);

    /**
     * The weights of all agents as they are now.
     *
     * @param version of the publication
     * @param updates made so far
     * @param slots that were learned from or could have been
     */
    List<ActorWeights> weights(int version, long updates, long slots);

    /**
     * The same with more agents: those that are known decide as before, new ones are copies. This one is not to be used any
     * more.
     */
    OffPolicyAlgorithm grown(AgentSpace larger);

    /** The step sizes from now on. */
    void use(StepSizes sizes);

    /** Saves networks, targets, what Adam remembers, and the places in streams of random numbers. */
    void save(DataOutput out) throws IOException;

    /**
     * Goes on where another was that has saved.
     *
     * @throws IOException where that was of another kind or size
     */
    void restore(DataInput in) throws IOException;

    @Override
    void close();
}
