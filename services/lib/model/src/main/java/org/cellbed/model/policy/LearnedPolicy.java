package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Defect;

/**
 * A policy that follows weights. An agent without weights chooses uniformly among the places it can reach, which is
 * where learning starts.
 *
 * <p>Weights must be adopted between the decisions of two slots; apart from them, decisions are a function of the
 * arguments alone.
 */
public interface LearnedPolicy {
    /**
     * Adopts newer weights of an agent, entirely or not at all.
     *
     * @return the reason if the weights were refused, otherwise empty
     */
    Optional<Defect> adopt(ActorWeights weights);

    /** Returns the version of the weights that an agent uses; 0 while it has none. */
    int version(int agent);
}
