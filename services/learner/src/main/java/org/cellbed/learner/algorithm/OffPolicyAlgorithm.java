package org.cellbed.learner.algorithm;

import java.util.List;
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

    @Override
    void close();
}
