package org.cellbed.experiment.statistics;

import java.util.Set;
import org.cellbed.experiment.result.Measure;
import org.cellbed.learner.Learners;

/** The rules for comparing utilities: both trials must have the same reward. */
public final class Rewards {
    private static final Set<String> WEIGHTS = Set.of("reward.w1", "reward.w2", "reward.team");

    private Rewards() {}

    /** Whether a quantity of two policies is comparable at the same setting. */
    public static boolean comparable(Quantity quantity, String policy, String other) {
        return !isUtility(quantity) || Learners.hasLoadTerm(policy) == Learners.hasLoadTerm(other);
    }

    /** Whether a quantity is comparable along an axis. */
    public static boolean comparableAlong(Quantity quantity, String axis) {
        return !isUtility(quantity) || !WEIGHTS.contains(axis);
    }

    private static boolean isUtility(Quantity quantity) {
        return quantity.name().equals(Measure.UTILITY.text());
    }
}
