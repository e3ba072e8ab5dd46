package org.cellbed.model.policy;

import java.util.Optional;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Defect;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.random.Draws;

/** Every device follows an actor of its own: {@code dtomalb}, {@code idql-tolb} and others. Not thread-safe. */
final class LearnedDevicePolicy implements DevicePolicy, LearnedPolicy {
    private final CellConstants cell;
    private final Actors actors;

    LearnedDevicePolicy(CellConstants cell) {
        this.cell = cell;
        this.actors = new Actors(this::fits);
    }

    @Override
    public Optional<Defect> adopt(ActorWeights weights) {
        return actors.adopt(weights);
    }

    @Override
    public int version(int agent) {
        return actors.version(agent);
    }

    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        boolean[] allowed = Reachable.places(slot);
        Optional<Actor> actor = actors.of(own.device());
        if (actor.isEmpty()) {
            return Choice.uniform(allowed, draws);
        }
        ActorWeights weights = actor.get().weights();
        double[] observation = Observation.of(cell, slot, own, weights.layout().inputs());
        return Choice.choose(actor.get().logits(observation), allowed, weights.choosing(), draws);
    }

    private boolean fits(ActorLayout layout) {
        int shared = Observation.sharedWidth(cell.maxServers());
        return layout.heads() == 1
                && layout.outputs() == cell.maxServers() + 1
                && (layout.inputs() == shared || layout.inputs() == shared + Observation.OWN_WIDTH);
    }
}
