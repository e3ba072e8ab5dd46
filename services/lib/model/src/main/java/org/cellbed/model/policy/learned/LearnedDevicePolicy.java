package org.cellbed.model.policy.learned;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.ActorOutput;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.DeviceDecision;
import org.cellbed.model.policy.DevicePolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;

/** {@code dtomalb}, {@code idql-tolb} and others: every device follows an actor of its own. Not thread-safe. */
public final class LearnedDevicePolicy extends ActorFollower implements DevicePolicy {
    private final CellConstants cell;

    public LearnedDevicePolicy(CellConstants cell) {
        this.cell = cell;
    }

    @Override
    public int decide(SlotOpened slot, DeviceTask own, Draws draws) {
        return decision(slot, own, device -> draws).place();
    }

    @Override
    public DeviceDecision decision(SlotOpened slot, DeviceTask own, IntFunction<Draws> drawsOf) {
        boolean[] allowed = Reachable.places(slot);
        Draws draws = drawsOf.apply(own.device());
        return actor(own.device())
                .map(actor -> decision(actor, observation(actor, slot, own), allowed, draws))
                .orElseGet(() -> DeviceDecision.of(Choice.uniform(allowed, draws)));
    }

    private DeviceDecision decision(Actor actor, double[] observation, boolean[] allowed, Draws draws) {
        double[] logits = actor.logits(observation);
        Choosing choosing = actor.weights().choosing();
        int place = Choice.choose(logits, allowed, choosing, draws);
        int shared = Observation.sharedWidth(cell.maxServers());
        double[] ofOwn = Arrays.copyOfRange(observation, shared, observation.length);
        return new DeviceDecision(place, Optional.of(ActorOutput.of(ofOwn, logits, allowed, choosing)));
    }

    private double[] observation(Actor actor, SlotOpened slot, DeviceTask own) {
        return Observation.of(cell, slot, own, actor.weights().layout().inputs());
    }

    @Override
    boolean fits(ActorLayout layout) {
        int shared = Observation.sharedWidth(cell.maxServers());
        return layout.heads() == 1
                && layout.outputs() == cell.maxServers() + 1
                && (layout.inputs() == shared || layout.inputs() == shared + Observation.OWN_WIDTH);
    }
}
