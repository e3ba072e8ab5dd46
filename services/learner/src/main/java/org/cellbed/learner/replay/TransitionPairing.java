package org.cellbed.learner.replay;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellbed.model.cell.CellConstants;
import org.cellbed.model.message.SlotOpened;
import org.cellbed.model.message.TaskOutcome;
import org.cellbed.model.message.TaskStatus;
import org.cellbed.model.message.Transition;
import org.cellbed.model.policy.DeviceTask;
import org.cellbed.model.policy.Reachable;
import org.cellbed.model.policy.learned.Observation;
import org.cellbed.model.policy.learned.SlotSequence;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the eNodeB's transitions of consecutive slots into joint transitions: the tasks of the next slot, which are
 * part of the next state, arrive only with that slot's own transition. Not thread-safe.
 */
public final class TransitionPairing {
    private static final int[] AT_ONCE = {};

    private final CellConstants cell;
    private final View view;
    private AgentSpace space;
    private @Nullable Transition last;

    /**
     * Creates a pairing that has received nothing yet.
     *
     * @param view the view that {@code space} was created for
     */
    public TransitionPairing(CellConstants cell, View view, AgentSpace space) {
        this.cell = cell;
        this.view = view;
        this.space = space;
    }

    /**
     * Adds the transition of a slot.
     *
     * @return the joint transition of the slot before; empty if that slot's transition is missing, or if this one is
     *     a duplicate
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

    /** Widens the joint transitions to come to more agents. */
    public void grow(AgentSpace larger) {
        space = larger;
    }

    private JointTransition join(Transition transition, Transition next) {
        int[] decisions = new int[space.agents()];
        double[] delaySeconds = new double[space.agents()];
        Arrays.fill(decisions, JointTransition.NONE);
        Arrays.fill(delaySeconds, Double.NaN);
        for (TaskOutcome outcome : transition.outcomes()) {
            if (known(outcome)) {
                decisions[agent(outcome)] = outcome.decision();
                delaySeconds[agent(outcome)] =
                        outcome.status() == TaskStatus.LOST ? Double.NaN : outcome.delaySeconds();
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

    /** Returns the state on which the decisions of a slot were based. */
    private JointState state(Transition tasks) {
        SlotOpened opened = tasks.opened();
        boolean[] active = new boolean[space.agents()];
        for (TaskOutcome outcome : tasks.outcomes()) {
            if (known(outcome)) {
                active[agent(outcome)] = true;
            }
        }
        double[] own = new double[space.agents() * space.ownWidth()];
        int[] sequence = switch (view) {
            case LOADS -> AT_ONCE;
            case OWN_TASK -> ownTasks(tasks, own);
            case FORESEEN_SEQUENCE -> inSequence(SlotSequence.expected(cell, opened), foreseen(tasks), own);
            case SUBMITTED_SEQUENCE -> submitted(opened, decided(tasks).toList(), own);
        };
        return new JointState(
                Observation.shared(opened.loadSeconds(), opened.present()),
                own,
                active,
                sequence,
                Reachable.places(opened));
    }

    private int[] ownTasks(Transition tasks, double[] own) {
        SlotOpened opened = tasks.opened();
        tasks.outcomes().stream().filter(this::known).forEach(outcome -> {
            double[] seen = Observation.own(cell, task(opened, outcome), opened.devices().length);
            System.arraycopy(seen, 0, own, agent(outcome) * seen.length, seen.length);
        });
        return AT_ONCE;
    }

    /**
     * Fills in the observations of agents that decide in sequence. If a device has reported its own observation and
     * it is plausible, that one is used: in real time other devices may have decided by other weights than this
     * device assumed.
     *
     * @param outcomes the outcome of each task of the sequence; empty if there is none
     * @param own [agents, ownWidth] filled in
     * @return the agents in the order of the sequence
     */
    private int[] inSequence(SlotSequence sequence, List<Optional<TaskOutcome>> outcomes, double[] own) {
        IntStream.Builder agents = IntStream.builder();
        while (sequence.hasTask()) {
            Optional<TaskOutcome> outcome = outcomes.get(sequence.task());
            if (outcome.isEmpty()) {
                sequence.skip();
                continue;
            }
            double[] seen = said(outcome.get()).orElseGet(sequence::seen);
            System.arraycopy(seen, 0, own, agent(outcome.get()) * seen.length, seen.length);
            agents.add(agent(outcome.get()));
            sequence.decide(outcome.get().decision());
        }
        return agents.build().toArray();
    }

    private Optional<double[]> said(TaskOutcome outcome) {
        return outcome.actor()
                .filter(actor -> view == View.FORESEEN_SEQUENCE)
                .map(actor ->
                        actor.own().stream().mapToDouble(Double::doubleValue).toArray())
                .filter(own -> own.length == space.ownWidth()
                        && Arrays.stream(own).allMatch(number -> Math.abs(number) <= Observation.BOUND));
    }

    /** Returns the outcome of the task of each device that the broadcast names; empty if it had none, [active]. */
    private List<Optional<TaskOutcome>> foreseen(Transition tasks) {
        Map<Integer, TaskOutcome> byDevice = new HashMap<>();
        decided(tasks).forEach(outcome -> byDevice.put(outcome.device(), outcome));
        return Arrays.stream(tasks.opened().devices())
                .mapToObj(device -> Optional.ofNullable(byDevice.get(device)))
                .toList();
    }

    private int[] submitted(SlotOpened opened, List<TaskOutcome> decided, double[] own) {
        List<DeviceTask> tasks =
                decided.stream().map(outcome -> task(opened, outcome)).toList();
        return inSequence(
                SlotSequence.submitted(cell, opened, tasks),
                decided.stream().map(Optional::of).toList(),
                own);
    }

    /** Returns the tasks that were decided about, in the order of their devices. */
    private Stream<TaskOutcome> decided(Transition tasks) {
        return tasks.outcomes().stream()
                .filter(outcome -> known(outcome) && outcome.decision() != JointTransition.NONE)
                .sorted(Comparator.comparingInt(TaskOutcome::device));
    }

    private boolean known(TaskOutcome outcome) {
        return outcome.device() <= space.agents();
    }

    private static int agent(TaskOutcome outcome) {
        return outcome.device() - 1;
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
