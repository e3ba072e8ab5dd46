package org.cellbed.learner.algorithm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.actor.ActorWeights;

/** An algorithm that learns from what its own policy has just done. Not thread-safe. */
public interface OnPolicyAlgorithm extends AutoCloseable {
    /**
     * Learns from a rollout.
     *
     * @param rollout in the order of the slots; as many as a multiple of the batch
     * @return what the last batch came to
     */
    Losses update(JointTransition[] rollout);

    /** The weights of all agents as they are now. */
    List<ActorWeights> weights(int version, long updates);

    /** The same with more agents: those that are known decide as before. This one is not to be used any more. */
    OnPolicyAlgorithm grown(AgentSpace larger);

    /** Learns on with other settings. */
    void use(StepSizes sizes, RewardRule rule);

    /** Saves networks, what Adam remembers, and the place in the stream of random numbers. */
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
