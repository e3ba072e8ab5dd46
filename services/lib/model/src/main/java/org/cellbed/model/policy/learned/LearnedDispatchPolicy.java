package org.cellbed.model.policy.learned;

import java.util.List;
import java.util.Optional;
import org.cellbed.model.actor.Actor;
import org.cellbed.model.actor.ActorLayout;
import org.cellbed.model.actor.Choice;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.policy.CentralPolicy;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.random.Draws;

/**
 * {@code ppo-dispatch}: the eNodeB follows one actor, which observes the tasks of a slot and decides about them one
 * after another in the order of {@link SlotSequence}. Not thread-safe.
 */
public final class LearnedDispatchPolicy extends ActorFollower implements CentralPolicy {
    private final CellConstants cell;

    public LearnedDispatchPolicy(CellConstants cell) {
        this.cell = cell;
    }

    @Override
    boolean fits(ActorLayout layout) {
        return SlotSequence.fits(layout, cell.maxServers());
    }

    @Override
    public int[] decide(SlotOpened slot, List<DeviceTask> tasks, Draws draws) {
        boolean[] places = Reachable.places(slot);
        Optional<Actor> actor = actor(ENODEB);
        return actor.isPresent()
                ? dispatch(actor.get(), slot, tasks, places, draws)
                : tasks.stream().mapToInt(task -> Choice.uniform(places, draws)).toArray();
    }

    private int[] dispatch(Actor actor, SlotOpened slot, List<DeviceTask> tasks, boolean[] places, Draws draws) {
        int[] decisions = new int[tasks.size()];
        double[] shared = Observation.shared(slot.loadSeconds(), slot.present());
        SlotSequence sequence = SlotSequence.submitted(cell, slot, tasks);
        while (sequence.hasTask()) {
            double[] logits = actor.logits(Observation.with(shared, sequence.seen()));
            int place = Choice.choose(logits, places, actor.weights().choosing(), draws);
            decisions[sequence.task()] = place;
            sequence.decide(place);
        }
        return decisions;
    }
}
