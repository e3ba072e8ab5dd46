package org.cellbed.learner.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.scenario.Learning;

/**
 * The decisions of a rollout one after another: those of a slot in their sequence, then those of the next slot. A
 * slot is left out if its reward is unknown, because all its tasks were lost or it had none, or if no decision
 * follows it, so that its next value is unknown; no advantage reaches across it.
 */
final class Decisions {
    private final List<Decision> all = new ArrayList<>();

    /**
     * A decision.
     *
     * @param seen [observationWidth] the observation of this decision
     * @param next [observationWidth] the observation of the decision after it
     * @param allowed [places] whether each place could be chosen
     * @param place the place chosen
     * @param judged whether the actor learns from this decision; not if the task was lost, which no reward includes
     * @param reward the reward of the slot for its last decision, otherwise 0
     * @param discount discount of the next value
     * @param decay decay of the next advantage; 0 if that is unknown
     */
    record Decision(
            double[] seen,
            double[] next,
            boolean[] allowed,
            int place,
            boolean judged,
            double reward,
            double discount,
            double decay) {}

    /**
     * Creates the decisions of a rollout in the order of the slots; the reward of a slot is the mean of its tasks.
     */
    Decisions(JointTransition[] rollout, AgentSpace space, RewardRule rewards, Learning options) {
        double[] ofSlots = Arrays.stream(rollout)
                .mapToDouble(slot -> reward(slot, rewards))
                .toArray();
        for (int t = 0; t < rollout.length; t++) {
            boolean goesOn = t + 1 < rollout.length
                    && rollout[t + 1].slot() == rollout[t].slot() + 1
                    && !Double.isNaN(ofSlots[t + 1]);
            if (!Double.isNaN(ofSlots[t])) {
                add(rollout[t], space, ofSlots[t], goesOn, options);
            }
        }
    }

    /** Returns the reward of a slot; NaN if the slot is left out. */
    private static double reward(JointTransition slot, RewardRule rewards) {
        boolean decided = slot.state().sequence().length > 0 && slot.next().sequence().length > 0;
        return decided ? RewardRule.mean(rewards.rewards(slot)) : Double.NaN;
    }

    private void add(JointTransition slot, AgentSpace space, double reward, boolean goesOn, Learning options) {
        JointState state = slot.state();
        int[] sequence = state.sequence();
        double lambda = options.proximal().lambda();
        for (int k = 0; k < sequence.length; k++) {
            boolean last = k == sequence.length - 1;
            double discount = last ? options.discount() : 1.0;
            all.add(new Decision(
                    seen(state, sequence[k], space),
                    last ? seen(slot.next(), slot.next().sequence()[0], space) : seen(state, sequence[k + 1], space),
                    state.places(),
                    slot.decisions()[sequence[k]],
                    !Double.isNaN(slot.delaySeconds()[sequence[k]]),
                    last ? reward : 0.0,
                    discount,
                    last
                            ? (goesOn ? discount * lambda : 0.0)
                            : options.proximal().sequenceLambda()));
        }
    }

    int count() {
        return all.size();
    }

    Decision get(int k) {
        return all.get(k);
    }

    /** Returns the observation of each decision, [decisions][observationWidth]. */
    double[][] seen() {
        return all.stream().map(Decision::seen).toArray(double[][]::new);
    }

    /** Returns the observation of the decision after each, [decisions][observationWidth]. */
    double[][] next() {
        return all.stream().map(Decision::next).toArray(double[][]::new);
    }

    /**
     * Returns how much better each decision was than expected, [decisions]; see {@link Advantages}.
     *
     * @param values [decisions] values of the decisions' observations
     * @param nextValues [decisions] values of the observations of the decisions after them
     */
    double[] advantages(double[] values, double[] nextValues) {
        return Advantages.of(
                all.stream().mapToDouble(Decision::reward).toArray(),
                values,
                nextValues,
                all.stream().mapToDouble(Decision::discount).toArray(),
                all.stream().mapToDouble(Decision::decay).toArray());
    }

    private static double[] seen(JointState state, int agent, AgentSpace space) {
        double[] seen = Arrays.copyOf(state.shared(), space.observationWidth());
        System.arraycopy(state.own(), agent * space.ownWidth(), seen, space.sharedWidth(), space.ownWidth());
        return seen;
    }
}
