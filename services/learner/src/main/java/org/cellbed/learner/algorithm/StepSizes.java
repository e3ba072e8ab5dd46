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
    /** Those that a scenario begins with. */
    public static StepSizes of(Learning options) {
        return new StepSizes(options.actorRate(), options.criticRate());
    }

    /** The same but for what is changed. */
    public StepSizes changed(LearningChanged change) {
        return new StepSizes(
                change.actorRate().orElse(actor), change.criticRate().orElse(critic));
    }

    /** A share of these. */
    public StepSizes times(double share) {
        return new StepSizes(share * actor, share * critic);
    }
}
