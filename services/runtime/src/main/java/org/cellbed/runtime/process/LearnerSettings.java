package org.cellbed.runtime.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a learner is told by its environment besides what every process is.
 *
 * @param weights what to begin with: the checkpoint of another run where a policy is trained, else a file of weights
 * @param sampled where nothing is trained: whether places are drawn by the weights, instead of taking the best
 * @param checkpoint the file that the learner writes, and goes on from where it is of the same run
 */
public record LearnerSettings(Optional<Path> weights, boolean sampled, Optional<Path> checkpoint) {
    /** The variables that say so. */
    public static final List<String> KEYS = List.of("CELLBED_WEIGHTS", "CELLBED_SAMPLE", "CELLBED_CHECKPOINT");

    static LearnerSettings of(Map<String, String> variables, boolean sampled) {
        return new LearnerSettings(path(variables, "CELLBED_WEIGHTS"), sampled, path(variables, "CELLBED_CHECKPOINT"));
    }

    private static Optional<Path> path(Map<String, String> variables, String name) {
        return Optional.ofNullable(variables.get(name)).map(Path::of);
    }
}
