package org.cellbed.cli.option;

import org.cellbed.learner.Learners;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.rundir.plan.Learning;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What says whether a policy learns, or follows what was learned. */
public final class LearningOptions {
    @Option(
            names = "--train",
            description =
                    "Trains the policy, which must be a learned one, and saves its weights in the run directory. With"
                            + " --weights: resumes the training of that run.")
    private boolean train;

    @Mixin
    private WeightsOptions weights = new WeightsOptions();

    /** What the policy has to do with a learner, by these options; everything is checked. */
    public Learning choose(PolicyProvider policy, Scenario scenario) {
        if (train) {
            requireTrainable(policy, scenario);
            return new Learning.Trained(weights.checkpoint(policy));
        }
        if (policy.learned() && !weights.named()) {
            throw new BadInput("--policy " + policy.name()
                    + ": found neither --train nor --weights, expected one of them, as it is a learned policy");
        }
        return weights.choose(policy, Learners.highestDevice(scenario));
    }

    /** That it trains, where nothing was said. */
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
