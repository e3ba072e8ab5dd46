package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Defect;

/**
 * A policy that follows weights. While an agent has none it decides with equal probability for any place it can reach, which
 * is where learning begins.
 *
 * <p>Weights are to be adopted between the decisions of two slots; apart from them its decisions are a function of the
 * arguments alone.
 */
public interface LearnedPolicy {
    /**
     * Takes newer weights of an agent into use, whole or not at all.
     *
     * @return why they were refused, if they were
     */
    Optional<Defect> adopt(ActorWeights weights);

    /** The version of the weights that an agent uses; 0 while it has none. */
    int version(int agent);
}
