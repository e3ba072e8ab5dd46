package org.cellbed.model.policy.learned;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.policy.LearnedPolicy;

/** The base class of policies that follow actors; holds the actors of one process's agents. Not thread-safe. */
abstract class ActorFollower implements LearnedPolicy {
    /** The agent of an actor that the eNodeB follows. */
    static final int ENODEB = 0;

    private final Map<Integer, Actor> byAgent = new HashMap<>();

    /** Whether the policy can follow an actor of this layout. */
    abstract boolean fits(ActorLayout layout);

    @Override
    public final Optional<Defect> adopt(ActorWeights weights) {
        Optional<Defect> defect = weights.defect();
        if (defect.isPresent()) {
            return defect;
        }
        if (!fits(weights.layout())) {
            return Optional.of(Defect.SHAPE);
        }
        if (weights.version() <= version(weights.agent())) {
            return Optional.of(Defect.STALE);
        }
        byAgent.put(weights.agent(), new Actor(weights));
        return Optional.empty();
    }

    @Override
    public final int version(int agent) {
        return actor(agent).map(actor -> actor.weights().version()).orElse(0);
    }

    /** Returns the actor of an agent; empty while it has no weights. */
    final Optional<Actor> actor(int agent) {
        return Optional.ofNullable(byAgent.get(agent));
    }
}
