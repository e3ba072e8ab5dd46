package org.cellbed.testbed.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.learner.Learners;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.learner.file.WeightsFile;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.actor.Choosing;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.model.scenario.Scenario;
import org.cellbed.testbed.run.RunLearning;
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
                    "Follows the weights of a run directory, or of a file of weights, always taking the best place."
                            + " With --train: goes on training where that run has ended.")
    private @Nullable Path weights;

    @Option(names = "--sample", description = "With --weights: places are drawn, as in training, without exploration.")
    private boolean sample;

    /** What a run has to do with learning, and the policy that a simulation plays. */
    record Chosen(PolicyProvider policy, RunLearning learning) {}

    /** The policy as these options want it; everything is checked. */
    Chosen choose(PolicyProvider policy, Scenario scenario) {
        requireSense(policy, scenario);
        Path from = weights;
        if (train) {
            Optional<Path> checkpoint = from == null ? Optional.empty() : Optional.of(checkpoint(policy, from));
            return new Chosen(policy, new RunLearning(true, checkpoint, false, 0));
        }
        return from == null ? new Chosen(policy, RunLearning.NONE) : trained(policy, scenario, from);
    }

    /** Whether weights are named that were learned elsewhere. */
    boolean followsWeights() {
        return weights != null;
    }

    /** That it trains, where nothing was said. */
    void trainUnlessWeightsAreNamed() {
        train = train || weights == null;
    }

    private void requireSense(PolicyProvider policy, Scenario scenario) {
        if (sample && (weights == null || train)) {
            throw new BadInput("--sample: found " + (train ? "--train" : "no --weights")
                    + ", expected it with --weights alone, as a policy that is trained explores");
        }
        if (!policy.learned() && (train || weights != null)) {
            throw new BadInput((train ? "--train" : "--weights") + ": found policy " + policy.name()
                    + ", expected one of " + String.join(", ", Learners.names()));
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
    }

    private static Path checkpoint(PolicyProvider policy, Path from) {
        Path file = Files.isDirectory(from) ? from.resolve(CheckpointFile.NAME) : from;
        try {
            requireSame(policy, CheckpointFile.read(file).policy(), from);
            return file;
        } catch (IOException e) {
            throw unreadable(from, "checkpoint", e);
        }
    }

    private Chosen trained(PolicyProvider policy, Scenario scenario, Path from) {
        Path file = Files.isDirectory(from) ? from.resolve(WeightsFile.NAME) : from;
        try {
            WeightsFile read = WeightsFile.read(file);
            requireSame(policy, read.policy(), from);
            requireAll(read.actors(), scenario, from);
            int version =
                    read.actors().stream().mapToInt(ActorWeights::version).max().orElse(0);
            return new Chosen(
                    new TrainedPolicy(policy, read.actors(), sample ? Choosing.SAMPLED : Choosing.GREEDY),
                    new RunLearning(false, Optional.of(file), sample, version));
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(from, "weights", e);
        }
    }

    private static void requireSame(PolicyProvider policy, String found, Path from) {
        if (!found.equals(policy.name())) {
            throw new BadInput(
                    "--weights " + from + ": found those of " + found + ", expected those of " + policy.name());
        }
    }

    /** Where each device has an actor of its own, none may be missing: it would wait for it. */
    private static void requireAll(List<ActorWeights> actors, Scenario scenario, Path from) {
        int devices = Learners.highestDevice(scenario);
        int agents = actors.stream().mapToInt(ActorWeights::agent).max().orElse(0);
        if (agents > 0 && agents < devices) {
            throw new BadInput("--weights " + from + ": found weights of " + agents + " devices, expected those of the "
                    + devices + " of the scenario");
        }
    }

    private static BadInput unreadable(Path from, String what, Exception e) {
        return new BadInput("--weights " + from + ": found no " + what + " that can be read ("
                + e.getClass().getSimpleName() + ": " + e.getMessage() + "), expected a run that was trained");
    }
}
