package org.cellbed.learner.replay;

import java.util.Arrays;
import java.util.Optional;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Observation;
import org.cellbed.model.policy.Reachable;
import org.jspecify.annotations.Nullable;

/**
 * Makes joint transitions of what the eNodeB tells, which comes slot by slot: who has a task in the next slot, and which, is
 * known only from the next one. Not thread-safe.
 */
public final class TransitionPairing {
    private final CellConstants cell;
    private AgentSpace space;
    private @Nullable Transition last;

    /** Has heard nothing yet. */
    public TransitionPairing(CellConstants cell, AgentSpace space) {
        this.cell = cell;
        this.space = space;
    }

    /**
     * Hears of a slot.
     *
     * @return the joint transition of the slot before; empty where that was not told of, or this one was before
     */
    public Optional<JointTransition> add(Transition transition) {
        Transition before = last;
        if (before != null && transition.slot() <= before.slot()) {
            return Optional.empty();
        }
        last = transition;
        return before != null && transition.slot() == before.slot() + 1
                ? Optional.of(join(before, transition))
                : Optional.empty();
    }

    /** There are more agents. */
    public void grow(AgentSpace larger) {
        space = larger;
    }

    private JointTransition join(Transition transition, Transition next) {
        int[] decisions = new int[space.agents()];
        double[] delaySeconds = new double[space.agents()];
        Arrays.fill(decisions, JointTransition.NONE);
        Arrays.fill(delaySeconds, Double.NaN);
        for (TaskOutcome outcome : transition.outcomes()) {
            int agent = outcome.device() - 1;
            if (agent < space.agents()) {
                decisions[agent] = outcome.decision();
                delaySeconds[agent] = outcome.status() == TaskStatus.LOST ? Double.NaN : outcome.delaySeconds();
            }
        }
        return new JointTransition(
                transition.slot(),
                state(transition),
                oldestPolicy(transition),
                decisions,
                delaySeconds,
                transition.loadVariance(),
                state(next));
    }

    private static int oldestPolicy(Transition transition) {
        return transition.outcomes().stream()
                .mapToInt(TaskOutcome::policyVersion)
                .min()
                .orElse(transition.opened().policyVersion());
    }

    /** The state that the decisions of a slot were taken on. */
    private JointState state(Transition tasks) {
        SlotOpened opened = tasks.opened();
        boolean[] active = new boolean[space.agents()];
        double[] own = new double[space.agents() * space.ownWidth()];
        for (TaskOutcome outcome : tasks.outcomes()) {
            int agent = outcome.device() - 1;
            if (agent < space.agents()) {
                active[agent] = true;
                if (space.ownWidth() > 0) {
                    double[] seen = Observation.own(cell, task(opened, outcome), opened.devices().length);
                    System.arraycopy(seen, 0, own, agent * space.ownWidth(), space.ownWidth());
                }
            }
        }
        return new JointState(
                Observation.shared(opened.loadSeconds(), opened.present()), own, active, Reachable.places(opened));
    }

    private static DeviceTask task(SlotOpened opened, TaskOutcome outcome) {
        double localHz = opened.localHz()[opened.positionOf(outcome.device())];
        return new DeviceTask(
                outcome.device(),
                outcome.lengthBits(),
                outcome.cycles(),
                localHz,
                outcome.gain(),
                outcome.localWaitSeconds());
    }
}
