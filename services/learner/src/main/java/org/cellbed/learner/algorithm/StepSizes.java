package org.cellbed.learner.algorithm;

import org.cellbed.model.message.LearningChanged;
import org.cellbed.model.scenario.Learning;

/**
 * The step sizes of Adam in force.
 *
 * @param actor for actors
 * @param critic for critics and networks of action values
 */
public record StepSizes(double actor, double critic) {
    /** The share of the step sizes that is left at the end of a run in which they fall. */
    private static final double SETTLED = 0.05;

    /** Returns the step sizes that a scenario starts with. */
    public static StepSizes of(Learning options) {
        return new StepSizes(options.actorRate(), options.criticRate());
    }

    /** Returns these step sizes with a change applied. */
    public StepSizes changed(LearningChanged change) {
        return new StepSizes(
                change.actorRate().orElse(actor), change.criticRate().orElse(critic));
    }

    /** Returns the step sizes for an update at a slot, which fall evenly in the second half of a run. */
    public StepSizes settling(int slot, int slots) {
        double behindHalf = Math.min(1.0, Math.max(0.0, 2.0 * slot / slots - 1.0));
        double share = 1.0 - (1.0 - SETTLED) * behindHalf;
        return new StepSizes(share * actor, share * critic);
    }
}
