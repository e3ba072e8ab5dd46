package org.cellbed.simulator;

import java.io.IOException;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.rundir.WeightsFile;
import org.cellbed.rundir.plan.Learning;
import org.cellbed.rundir.plan.RunPlan;
import org.cellbed.scenario.UserPolicies;

/** The policy of a plan, with the weights that it follows. */
public final class PlannedPolicy {
    private PlannedPolicy() {}

    /**
     * Returns the policy to simulate.
     *
     * @throws IllegalArgumentException if there is no such policy, or it is a learned one and the plan has neither
     *     a training nor weights
     */
    public static PolicyProvider of(RunPlan plan) throws IOException {
        PolicyProvider policy = UserPolicies.catalog(plan.policyJars()).provider(plan.policy());
        if (plan.learning() instanceof Learning.Fixed fixed) {
            return new TrainedPolicy(
                    policy,
                    WeightsFile.read(fixed.weights()).actors(),
                    fixed.sampled() ? Choosing.SAMPLED : Choosing.GREEDY);
        }
        if (policy.learned() && !plan.learning().training()) {
            throw new IllegalArgumentException(
                    "policy " + policy.name()
                            + ": found neither a training nor weights, expected one of them for a learned policy; add --train or --weights");
        }
        return policy;
    }
}
