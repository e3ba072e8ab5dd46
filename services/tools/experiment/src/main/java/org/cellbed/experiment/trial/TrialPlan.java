package org.cellbed.experiment.trial;

import java.nio.file.Path;
import java.util.List;
import org.cellbed.experiment.result.Trial;

/**
 * The runs of a trial. Immutable.
 *
 * @param id the name of its folder
 * @param folder the folder with a run directory for each phase
 * @param phases in the order of their dependencies
 */
record TrialPlan(Trial trial, String id, Path folder, List<PhaseRun> phases) {
    TrialPlan {
        phases = List.copyOf(phases);
    }
}
