package org.cellbed.rundir.plan;

import java.nio.file.Path;
import java.util.Optional;

/** The relation of a run's policy to a learner. Immutable. */
public sealed interface Learning {
    /** The policy is not a learned one. */
    Learning NONE = new NotLearned();

    /** Whether a learner trains the policy during the run. */
    boolean training();

    /** Whether the run needs a process that publishes weights. */
    boolean hasPublisher();

    /** Returns the file that the run starts from: weights or a checkpoint of an earlier run. */
    Optional<Path> file();

    /** Returns the version of the weights that the run starts with; 0 without weights, or in a training. */
    int policyVersion();

    /** The policy follows no weights. */
    record NotLearned() implements Learning {
        @Override
        public boolean training() {
            return false;
        }

        @Override
        public boolean hasPublisher() {
            return false;
        }

        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public int policyVersion() {
            return 0;
        }
    }

    /**
     * A learner trains the policy during the run.
     *
     * @param from the checkpoint of an earlier run to resume training from; empty for a training from scratch
     */
    record Trained(Optional<Path> from) implements Learning {
        @Override
        public boolean training() {
            return true;
        }

        @Override
        public boolean hasPublisher() {
            return true;
        }

        @Override
        public Optional<Path> file() {
            return from;
        }

        @Override
        public int policyVersion() {
            return 0;
        }
    }

    /**
     * The policy follows weights of an earlier run, which do not change.
     *
     * @param weights the weights file
     * @param sampled whether places are drawn by their probabilities, instead of taking the best
     * @param policyVersion the version of the weights, above 0
     */
    record Fixed(Path weights, boolean sampled, int policyVersion) implements Learning {
        @Override
        public boolean training() {
            return false;
        }

        @Override
        public boolean hasPublisher() {
            return true;
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(weights);
        }
    }
}
