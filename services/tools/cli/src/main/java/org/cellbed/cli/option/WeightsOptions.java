package org.cellbed.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cellbed.learner.Learners;
import org.cellbed.learner.file.CheckpointFile;
import org.cellbed.model.actor.ActorWeights;
import org.cellbed.model.policy.PolicyProvider;
import org.cellbed.rundir.WeightsFile;
import org.cellbed.rundir.plan.Learning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the weights of a policy that was learned before. */
public final class WeightsOptions {
    @Option(
            names = "--weights",
            paramLabel = "RUN",
            description = "Decides by the weights of a run directory or of a weights file, always choosing the "
                    + "best place.")
    private @Nullable Path weights;

    @Option(
            names = "--sample",
            description = "With --weights: draws the place from the actor's probabilities, as in training but "
                    + "without exploration.")
    private boolean sample;

    /** Whether weights are named. */
    public boolean named() {
        return weights != null;
    }

    /**
     * Checks the options and returns whether a policy that is not trained follows weights.
     *
     * @param devices the highest index that a device will have
     */
    public Learning choose(PolicyProvider policy, int devices) {
        Path from = weights;
        if (sample && from == null) {
            throw new BadInput(
                    "--sample: found no --weights, expected both, because it draws from the probabilities of "
                            + "these weights");
        }
        if (from != null) {
            requireLearned(policy);
            return trained(policy, devices, from);
        }
        if (policy.learned()) {
            throw new BadInput("--policy " + policy.name()
                    + ": found no --weights, expected them, because the policy is a learned one");
        }
        return Learning.NONE;
    }

    /** Returns the checkpoint from which training continues, if one is named. */
    Optional<Path> checkpoint(PolicyProvider policy) {
        if (sample) {
            throw new BadInput(
                    "--sample: found --train, expected --weights only, because training draws its places " + "anyway");
        }
        return weights == null ? Optional.empty() : Optional.of(checkpoint(policy, weights));
    }

    private static void requireLearned(PolicyProvider policy) {
        if (!policy.learned()) {
            throw new BadInput("--weights: found policy " + policy.name() + ", expected one of "
                    + String.join(", ", Learners.names()));
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

    private Learning trained(PolicyProvider policy, int devices, Path from) {
        Path file = Files.isDirectory(from) ? from.resolve(WeightsFile.NAME) : from;
        try {
            WeightsFile read = WeightsFile.read(file);
            requireSame(policy, read.policy(), from);
            requireAll(read.actors(), devices, from);
            int version =
                    read.actors().stream().mapToInt(ActorWeights::version).max().orElse(0);
            return new Learning.Fixed(file, sample, version);
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

    /** Checks that no device lacks weights if each has its own actor; it would wait for them for ever. */
    private static void requireAll(List<ActorWeights> actors, int devices, Path from) {
        int agents = actors.stream().mapToInt(ActorWeights::agent).max().orElse(0);
        if (agents > 0 && agents < devices) {
            throw new BadInput("--weights " + from + ": found weights of " + agents + " devices, expected those of the "
                    + devices + " of the scenario");
        }
    }

    private static BadInput unreadable(Path from, String what, Exception e) {
        return new BadInput("--weights " + from + ": found no " + what + " that can be read ("
                + e.getClass().getSimpleName() + ": " + e.getMessage()
                + "), expected the run directory of a run with --train");
    }
}
