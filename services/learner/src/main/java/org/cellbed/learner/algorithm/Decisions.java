package org.cellbed.learner.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellbed.learner.replay.AgentSpace;
import org.cellbed.learner.replay.JointState;
import org.cellbed.learner.replay.JointTransition;
import org.cellbed.model.scenario.Learning;

/**
 * The decisions of a rollout one after another: those of a slot in their sequence, then those of the next slot. Slots are left
 * out of which no reward is known, as all tasks were lost or there was none, or after which nobody decides, so that there is
 * nothing to tell the value by; no advantage reaches across them.
 */
final class Decisions {
    private final List<Decision> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param seen [observationWidth] what it was taken on
     * @param next [observationWidth] what the next one was to be taken on
     * @param allowed [places]
     * @param place what was decided
     * @param reward that of the slot for the last decision in it, else 0
     * @param judged whether it is to be learned how good it was: not where the task was lost, which is in no reward
     * @param discount of the value of what comes next
     * @param decay of the advantage of what comes next; 0 where it is not known
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

    /** Those of a rollout, in the order of the slots; the reward of a slot is the mean of its tasks. */
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

    /** NaN where the slot is left out. */
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

    /** [decisions][observationWidth] what each was taken on. */
    double[][] seen() {
        return all.stream().map(Decision::seen).toArray(double[][]::new);
    }

    /** [decisions][observationWidth] what the one after each was to be taken on. */
    double[][] next() {
        return all.stream().map(Decision::next).toArray(double[][]::new);
    }

    /**
     * How much better each was than expected; see {@link Advantages}.
     *
     * @param values [decisions] of what each was taken on
     * @param nextValues [decisions] of what the one after each was to be taken on
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
