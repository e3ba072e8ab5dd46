package org.cellbed.runtime.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of a learner's process, besides those of every process.
 *
 * @param weights initial weights: the checkpoint of another run if a policy is trained, otherwise a file of weights
 * @param sampled if nothing is trained: whether places are drawn by their logits instead of choosing the best
 * @param checkpoint the checkpoint file of the learner of cell 1, which resumes from it after a restart within the
 *     same run
 */
public record LearnerSettings(Optional<Path> weights, boolean sampled, Optional<Path> checkpoint) {
    /** The environment variables of these settings. */
    public static final List<String> KEYS = List.of("CELLBED_WEIGHTS", "CELLBED_SAMPLE", "CELLBED_CHECKPOINT");

    static LearnerSettings of(Map<String, String> variables, boolean sampled) {
        return new LearnerSettings(
                ProcessEnvironment.path("CELLBED_WEIGHTS", variables),
                sampled,
                ProcessEnvironment.path("CELLBED_CHECKPOINT", variables));
    }

    /**
     * Returns the checkpoint file of the learner of a cell: that of cell 2 is checkpoint-cell-2.bin beside that of
     * cell 1.
     */
    public Optional<Path> checkpointOf(int cell) {
        return cell == 1 ? checkpoint : checkpoint.map(first -> first.resolveSibling(nameOf(cell, first)));
    }

    private static String nameOf(int cell, Path first) {
        String name = first.getFileName().toString();
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        return name.substring(0, end) + "-cell-" + cell + name.substring(end);
    }
}
