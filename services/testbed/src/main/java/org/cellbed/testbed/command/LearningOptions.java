package org.cellbed.testbed.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellbed.learner.Learners;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.testbed.record.WeightsFile;
import org.cellbed.testbed.simulate.TrainedPolicy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What says whether a policy learns, or follows what was learned. */
final class LearningOptions {
    @Option(
            names = "--train",
            description =
                    "Trains the policy, which has to be a learned one, and leaves its weights in the run directory.")
    private boolean train;

    @Option(
            names = "--weights",
            paramLabel = "RUN",
            description =
                    "Follows the weights of a run directory, or of a file of weights, always taking the best place.")
    private @Nullable Path weights;

    @Option(names = "--sample", description = "With --weights: places are drawn, as in training, without exploration.")
    private boolean sample;

    /** Whether to train. */
    boolean train() {
        return train;
    }

    /** The policy as these options want it. */
    PolicyProvider policy(PolicyProvider policy, Scenario scenario) {
        if (sample && weights == null) {
            throw new BadInput("--sample: found no --weights, expected those to draw by");
        }
        if (!policy.learned() && (train || weights != null)) {
            throw new BadInput((train ? "--train" : "--weights") + ": found policy " + policy.name()
                    + ", expected one of " + String.join(", ", Learners.names()));
        }
        if (train && weights != null) {
            throw new BadInput("--weights: found it with --train, expected one of the two");
        }
        if (train && scenario.cells() > 1) {
            throw new BadInput("--train: found " + scenario.cells() + " cells, expected one");
        }
        if (train && !Learners.names().contains(policy.name())) {
            throw new BadInput("--train: found policy " + policy.name() + ", expected one of "
                    + String.join(", ", Learners.names()));
        }
        if (policy.learned() && !train && weights == null) {
            throw new BadInput("--policy " + policy.name()
                    + ": found neither --train nor --weights, expected one of them, as it is a learned policy");
        }
        return weights == null ? policy : trained(policy, weights);
    }

    private PolicyProvider trained(PolicyProvider policy, Path from) {
        Path file = Files.isDirectory(from) ? from.resolve(WeightsFile.NAME) : from;
        try {
            WeightsFile read = WeightsFile.read(file);
            if (!read.policy().equals(policy.name())) {
                throw new BadInput("--weights " + from + ": found weights of " + read.policy() + ", expected those of "
                        + policy.name());
            }
            return new TrainedPolicy(policy, read.actors(), sample ? Choosing.SAMPLED : Choosing.GREEDY);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput("--weights " + from + ": found no weights that can be read ("
                    + e.getClass().getSimpleName() + ": " + e.getMessage() + "), expected a run that was trained");
        }
    }
}
