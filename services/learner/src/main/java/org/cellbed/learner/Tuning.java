package org.cellbed.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.OptionalDouble;
import org.cellbed.learner.algorithm.RewardRule;
import org.cellbed.learner.algorithm.StepSizes;
import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.scenario.Learning;

/** The settings that can change while a policy is learned, with their current values. Not thread-safe. */
final class Tuning {
    private final boolean settle;
    private final int slots;
    private RewardRule rewards;
    private StepSizes stepSizes;

    /**
     * Creates the settings that a run starts with.
     *
     * @param slots number of slots of the run
     */
    Tuning(RewardRule rewards, Learning options, int slots) {
        this.rewards = rewards;
        this.settle = options.settle();
        this.slots = slots;
        this.stepSizes = StepSizes.of(options);
    }

    RewardRule rewards() {
        return rewards;
    }

    /** Returns the step sizes for an update at a slot. */
    StepSizes stepSizes(int slot) {
        return settle ? stepSizes.settling(slot, slots) : stepSizes;
    }

    void change(LearningChanged change) {
        rewards = rewards.changed(change);
        stepSizes = stepSizes.changed(change);
    }

    void save(DataOutput out) throws IOException {
        out.writeDouble(rewards.w1());
        out.writeDouble(rewards.w2());
        out.writeDouble(stepSizes.actor());
        out.writeDouble(stepSizes.critic());
    }

    void restore(DataInput in) throws IOException {
        change(new LearningChanged(
                OptionalDouble.of(in.readDouble()),
                OptionalDouble.of(in.readDouble()),
                OptionalDouble.of(in.readDouble()),
                OptionalDouble.of(in.readDouble())));
    }
}
