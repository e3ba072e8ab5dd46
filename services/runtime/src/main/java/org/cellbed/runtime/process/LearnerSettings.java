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
 * @param checkpoint the file that the learner of cell 1 writes, and goes on from where it is of the same run
 */
public record LearnerSettings(Optional<Path> weights, boolean sampled, Optional<Path> checkpoint) {
    /** The variables that say so. */
    public static final List<String> KEYS = List.of("CELLBED_WEIGHTS", "CELLBED_SAMPLE", "CELLBED_CHECKPOINT");

    static LearnerSettings of(Map<String, String> variables, boolean sampled) {
        return new LearnerSettings(
                ProcessEnvironment.path("CELLBED_WEIGHTS", variables),
                sampled,
                ProcessEnvironment.path("CELLBED_CHECKPOINT", variables));
    }

    /** The file of the learner of a cell: learners of further cells have theirs beside that of cell 1, checkpoint-cell-2.bin. */
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
