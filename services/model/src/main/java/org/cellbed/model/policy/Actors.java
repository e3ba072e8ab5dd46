package org.cellbed.model.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Defect;

/** The actors of the agents of one process. Not thread-safe. */
final class Actors {
    private final Predicate<ActorLayout> fits;
    private final Map<Integer, Actor> byAgent = new HashMap<>();

    /**
     * No actors yet.
     *
     * @param fits whether a layout is one that the policy can follow
     */
    Actors(Predicate<ActorLayout> fits) {
        this.fits = fits;
    }

    Optional<Defect> adopt(ActorWeights weights) {
        Optional<Defect> defect = weights.defect();
        if (defect.isPresent()) {
            return defect;
        }
        if (!fits.test(weights.layout())) {
            return Optional.of(Defect.SHAPE);
        }
        if (weights.version() <= version(weights.agent())) {
            return Optional.of(Defect.STALE);
        }
        byAgent.put(weights.agent(), new Actor(weights));
        return Optional.empty();
    }

    Optional<Actor> of(int agent) {
        return Optional.ofNullable(byAgent.get(agent));
    }

    int version(int agent) {
        return of(agent).map(actor -> actor.weights().version()).orElse(0);
    }
}
