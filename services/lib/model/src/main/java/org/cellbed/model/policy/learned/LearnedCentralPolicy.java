package org.cellbed.model.policy.learned;

import java.util.Arrays;
import java.util.List;
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
 * {@code dqn-tolb}: the eNodeB follows one network that decides for all devices from the loads. The network has
 * either a head per device or a single head whose alternatives are all joint decisions, numbered as in {@link
 * JointAction}. Not thread-safe.
 */
public final class LearnedCentralPolicy extends ActorFollower implements CentralPolicy {

    private final CellConstants cell;

    public LearnedCentralPolicy(CellConstants cell) {
        this.cell = cell;
    }

    @Override
    boolean fits(ActorLayout layout) {
        return layout.inputs() == Observation.sharedWidth(cell.maxServers())
                && JointAction.devices(layout, cell.maxServers() + 1) > 0;
    }

    @Override
    public int[] decide(SlotOpened slot, List<DeviceTask> tasks, Draws draws) {
        boolean[] places = Reachable.places(slot);
        int[] decisions = new int[tasks.size()];
        int[] joint = actor(ENODEB)
                .map(actor -> decideAll(actor, slot, places, draws))
                .orElse(new int[0]);
        for (int k = 0; k < decisions.length; k++) {
            int device = tasks.get(k).device();
            decisions[k] = device <= joint.length ? joint[device - 1] : Choice.uniform(places, draws);
        }
        return decisions;
    }

    /** Returns the place of each device that the network knows, [devices]. */
    private int[] decideAll(Actor actor, SlotOpened slot, boolean[] places, Draws draws) {
        ActorLayout layout = actor.weights().layout();
        double[] logits = actor.logits(Observation.shared(slot.loadSeconds(), slot.present()));
        int devices = JointAction.devices(layout, places.length);
        if (JointAction.flat(layout, places.length)) {
            boolean[] allowed = JointAction.allowed(devices, places);
            return JointAction.places(
                    Choice.choose(logits, allowed, actor.weights().choosing(), draws), devices, places.length);
        }
        int[] joint = new int[devices];
        for (int head = 0; head < devices; head++) {
            double[] own = Arrays.copyOfRange(logits, head * places.length, (head + 1) * places.length);
            joint[head] = Choice.choose(own, places, actor.weights().choosing(), draws);
        }
        return joint;
    }
}
