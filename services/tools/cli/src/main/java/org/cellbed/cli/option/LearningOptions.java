package org.cellbed.cli.option;

import org.cellbed.learner.Learners;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.plan.Learning;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select whether a policy is trained or follows given weights. */
public final class LearningOptions {
    @Option(
            names = "--train",
            description = "Trains the policy, which must be a learned one such as dtomalb, and saves its "
                    + "weights in the run directory. With --weights: continues the training of that run.")
    private boolean train;

    @Mixin
    private WeightsOptions weights = new WeightsOptions();

    /** Checks the options and returns whether the policy is trained, follows weights, or neither. */
    public Learning choose(PolicyProvider policy, Scenario scenario) {
        if (train) {
            requireTrainable(policy, scenario);
            return new Learning.Trained(weights.checkpoint(policy));
        }
        if (policy.learned() && !weights.named()) {
            throw new BadInput("--policy " + policy.name()
                    + ": found neither --train nor --weights, expected one of them, because the policy is a "
                    + "learned one");
        }
        return weights.choose(policy, Learners.highestDevice(scenario));
    }

    /** Selects training unless weights are named. */
    public void trainUnlessWeightsAreNamed() {
        train = train || !weights.named();
    }

    private static void requireTrainable(PolicyProvider policy, Scenario scenario) {
        if (!policy.learned() || !Learners.names().contains(policy.name())) {
            throw new BadInput("--train: found policy " + policy.name() + ", expected one of "
                    + String.join(", ", Learners.names()));
        }
        if (scenario.cells() > 1) {
            throw new BadInput("--train: found " + scenario.cells() + " cells, expected one");
        }
    }
}
